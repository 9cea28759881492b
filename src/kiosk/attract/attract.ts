import type { KioskPicture } from '@/core/kiosk/kiosk-work.ts';
import { nextPlace, playlistAt, sceneSeconds, type Item } from '@/core/kiosk/playlist.ts';
import { wallTime } from '@/core/kiosk/schedule.ts';
import type { Shell } from '@/kiosk/create-kiosk.ts';

/** Runs the loop while nobody is there. */
export function showAttract(kiosk: Shell, root: HTMLElement): void {
  const attract = root.querySelector<HTMLElement>('[data-attract]')!;
  const find = (name: string): HTMLElement => attract.querySelector<HTMLElement>(`[data-${name}]`)!;
  const [reel, figure, sentence, from] = [find('reel'), find('figure'), find('sentence'), find('from')];
  /** How often a work without a part has been on: each time another of its pictures. */
  const rounds = new Map<string, number>();
  let last: { key: string; place: number } | undefined;
  let shown: { item: Item; at: number; ends: number } | undefined;

  const write = (element: HTMLElement, text: string | undefined): void => {
    element.textContent = text ?? '';
    element.hidden = text === undefined;
  };
  const pictureOf = ({ scene: { work } }: Item): KioskPicture | undefined => {
    const [activity = '', part] = work?.split('#') ?? [];
    const pictures = kiosk.works.get(activity)?.pictures ?? [];
    if (part !== undefined) return pictures.find((picture) => picture.part === part) ?? pictures[0];
    const round = rounds.get(activity) ?? 0;
    rounds.set(activity, (round + 1) % Math.max(1, pictures.length));
    return pictures[round % Math.max(1, pictures.length)];
  };
  const put = (item: Item): void => {
    const picture = pictureOf(item);
    const work = kiosk.works.get(item.scene.work?.split('#')[0] ?? '');
    write(figure, item.scene.figure);
    write(sentence, item.scene.says ?? picture?.title ?? work?.title ?? kiosk.config.sentence);
    write(from, item.scene.source);
    if (picture) {
      const image = new Image();
      image.alt = '';
      image.src = picture.src;
      reel.replaceChildren(image);
    } else reel.replaceChildren();
  };
  const finish = (): void => {
    if (!shown) return;
    const { item, at } = shown;
    shown = undefined;
    const seconds = Math.max(0, Math.round((Date.now() - at) / 1000));
    kiosk.emit('shown', { item: item.key, programme: item.programme, from: at, seconds });
  };
  const next = (): void => {
    finish();
    const list = playlistAt(kiosk.config, wallTime(Date.now(), kiosk.timeZone));
    const place = nextPlace(list, last);
    const item = list[place];
    if (!item) {
      write(sentence, kiosk.config.sentence);
      reel.replaceChildren();
      return;
    }
    last = { key: item.key, place };
    shown = { item, at: Date.now(), ends: performance.now() + (item.scene.seconds ?? sceneSeconds) * 1000 };
    put(item);
  };

  kiosk.on('tick', () => {
    if (kiosk.state === 'attract' && performance.now() >= (shown?.ends ?? 0)) next();
  });
  kiosk.on('state', ({ state }) => {
    attract.hidden = state !== 'attract';
    root.querySelector<HTMLElement>('[data-night]')!.hidden = state !== 'dark';
    if (state !== 'attract') {
      finish();
      reel.replaceChildren();
    } else if (!shown) next();
  });
  addEventListener(
    'pointerdown',
    () => {
      kiosk.touch();
    },
    { capture: true },
  );
  addEventListener('keydown', () => kiosk.touch(), { capture: true });
  next();
}
