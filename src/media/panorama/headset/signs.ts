import { Group } from 'three';
import { Panel, type PanelOptions } from '@/kit/stage/xr/panel.ts';
import type { HotspotWords } from '@/media/panorama/view/words.ts';

/** So far away signs stand, in metres, and so high are the eyes. */
const away = 5;
export const eyeHeight = 1.55;

/** Hotspots as plates with their names, each in its direction. */
export class Signs extends Group {
  private readonly options: Pick<PanelOptions, 'words' | 'onHover'>;

  constructor(options: Pick<PanelOptions, 'words' | 'onHover'>) {
    super();
    this.options = options;
  }

  show(hotspots: readonly HotspotWords[], choose: (hotspot: HotspotWords) => void): void {
    this.close();
    for (const hotspot of hotspots) {
      const { title, kind, at } = hotspot;
      const label = `${signOf[kind]} ${title}`;
      const width = Math.min(20, [...title].length + 5.7);
      const sign = new Panel({ ...this.options, ...{ width, tallest: 9, em: 0.11 } });
      sign.show({ blocks: [], buttons: [{ label, act: () => choose(hotspot), isMain: kind === 'go' }] }, true);
      const [yaw, pitch] = [(at.yaw * Math.PI) / 180, (at.pitch * Math.PI) / 180];
      const flat = Math.cos(pitch) * away;
      sign.position.set(Math.sin(yaw) * flat, eyeHeight + Math.sin(pitch) * away, -Math.cos(yaw) * flat);
      sign.lookAt(0, eyeHeight, 0);
      this.add(sign);
    }
  }

  close(): void {
    for (const sign of [...this.children] as Panel[]) sign.close();
    this.clear();
  }
}

const signOf: { [kind in HotspotWords['kind']]: string } = { go: '→', text: '◆', quiz: '？', sound: '♪' };
