import { phrase } from '@/kit/language/phrase.ts';
import { comfortBlocks } from '@/kit/stage/xr/comfort-blocks.ts';
import type { Comfort } from '@/kit/stage/xr/comfort.ts';
import type { Content } from '@/kit/stage/xr/panel.ts';
import type { Face, FaceActs } from '@/media/hall/walk/face.template.ts';

/** What lies open on the tray. */
export type Leaf = 'help' | 'home' | 'rooms' | 'tours' | 'comfort';

export interface TrayActs extends Pick<FaceActs, 'enterRoom' | 'startTour' | 'tour' | 'sound'> {
  turnTo(leaf: Leaf): void;
  change(comfort: Partial<Comfort>): void;
  end(): void;
}

/** The tray at one's waist: the way around the hall, and during a tour what is told. */
export function trayContent(face: Face, leaf: Leaf, comfort: Comfort, acts: TrayActs): Content {
  const back = { label: phrase('返回'), act: () => acts.turnTo('home') };
  if (leaf === 'help')
    return {
      blocks: [
        { kind: 'text', text: phrase('指着展品或地面，扣扳机或捏合手指：看展品，或者走到那里。') },
        { kind: 'text', text: phrase('摇杆：左右一推转身，向前推再松开走过去。') },
      ],
      buttons: [{ label: phrase('知道了'), isMain: true, act: () => acts.turnTo('home') }],
    };
  if (leaf === 'rooms')
    return {
      blocks: face.scene.rooms.map(({ id }, index) => ({
        ...{ kind: 'choice', letter: String(index + 1), text: face.words.rooms.get(id)?.title ?? '' },
        isChosen: index === face.room,
        act: () => acts.enterRoom(index),
      })),
      buttons: [back],
    };
  if (leaf === 'tours')
    return {
      blocks: face.words.tours.map(({ id, title }, index) => ({
        ...{ kind: 'choice', letter: String(index + 1), text: title, act: () => acts.startTour(id) },
      })),
      buttons: [back],
    };
  if (leaf === 'comfort') {
    const { isMuted } = face;
    const change = (changed: Partial<Comfort>): void => acts.change(changed);
    const mute = { kind: 'choice', letter: '4', text: phrase('静音'), isChosen: isMuted === true } as const;
    return {
      blocks: [
        ...comfortBlocks(comfort, { canWalk: true, change }),
        ...(isMuted === undefined ? [] : [{ ...mute, act: () => acts.sound({ isMuted: !isMuted }) }]),
      ],
      buttons: [back],
    };
  }
  return face.tour ? tourContent(face.tour, acts) : homeContent(face, acts);
}

function homeContent({ words, scene, room }: Face, acts: TrayActs): Content {
  return {
    blocks: [{ kind: 'small', text: `${words.title} · ${words.rooms.get(scene.rooms[room]!.id)?.title ?? ''}` }],
    buttons: [
      ...(words.tours.length > 0 ? [{ label: phrase('导览'), act: () => acts.turnTo('tours') }] : []),
      { label: phrase('展室'), act: () => acts.turnTo('rooms') },
      { label: phrase('舒适'), act: () => acts.turnTo('comfort') },
      { label: phrase('离开头显'), act: () => acts.end() },
    ],
  };
}

function tourContent(tour: NonNullable<Face['tour']>, acts: TrayActs): Content {
  const isGoing = tour.state === 'going' || tour.state === 'telling';
  const text = tour.state === 'ended' ? phrase('导览到这里就结束了，您可以随意走走。') : tour.caption;
  const act = (name: Parameters<FaceActs['tour']>[0]) => () => acts.tour(name);
  return {
    blocks: [
      { kind: 'small', text: `${tour.title} ${String(tour.index + 1)} / ${String(tour.count)}` },
      ...(text ? [{ kind: 'text' as const, text }] : []),
    ],
    buttons: [
      ...(tour.state === 'ended'
        ? []
        : [
            { label: phrase('上一站'), act: act('before') },
            isGoing
              ? { label: phrase('暂停导览'), act: act('pause') }
              : { label: phrase('继续导览'), isMain: true, act: act('go') },
            { label: phrase('下一站'), act: act('next') },
          ]),
      { label: phrase('离开导览'), act: act('leave') },
    ],
  };
}
