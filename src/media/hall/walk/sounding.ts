import type { Pose } from '@/kit/stage/aim.ts';
import type { Scene } from '@/media/hall/scene/scene.ts';
import type { SoundSetting } from './sound-liking.ts';
import type { Source, SpatialSounds } from './spatial.ts';
import type { Words } from './words.ts';

/** The exhibits that sound, room by room. What plays them is loaded in the first room that has one. */
export class Sounding {
  private readonly rooms: readonly (readonly Source[])[];
  private readonly view: HTMLElement;
  private readonly setting: SoundSetting;
  private sounds: SpatialSounds | undefined;
  private loading: Promise<void> | undefined;
  private isClosed = false;

  constructor(view: HTMLElement, scene: Scene, words: Words, setting: SoundSetting) {
    this.view = view;
    this.setting = setting;
    this.rooms = scene.rooms.map(({ places }) =>
      places.flatMap(({ exhibit, x, y, z }) => {
        const address = words.exhibits.get(exhibit)?.sound;
        return address === undefined ? [] : [{ exhibit, x, y, z, address }];
      }),
    );
  }

  get hasAny(): boolean {
    return this.rooms.some((sources) => sources.length > 0);
  }

  /** The visitor stands elsewhere, or something that sounds has changed. */
  update(pose: Pose, room: number): void {
    const sources = this.rooms[room] ?? [];
    if (this.sounds) this.sounds.update(pose, sources);
    else if (sources.length > 0) this.loading ??= this.load();
  }

  close(): void {
    this.isClosed = true;
    this.sounds?.close();
  }

  private async load(): Promise<void> {
    const module = await import('./spatial.ts').catch(() => undefined);
    if (module && !this.isClosed) this.sounds = new module.SpatialSounds(this.view, this.setting);
    // Without a network it is tried again when one moves on.
    else this.loading = undefined;
  }
}
