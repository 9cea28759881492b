import type { HallToBuild } from '@/media/hall/scene/make-scene.ts';
import { planHall } from '@/media/hall/plan/plan-hall.ts';

type Exhibits = HallToBuild['rooms'][number]['exhibits'];

/** A hall of so many rooms and exhibits, for measurements: mostly pictures, some boards. */
export function generateHall(
  rooms: number,
  exhibits: number,
  pictures: readonly { file: string; aspect: number }[],
): HallToBuild {
  const lists: Exhibits[] = Array.from({ length: rooms }, () => []);
  for (let i = 0; i < exhibits; i++) {
    const { file, aspect } = pictures[i % pictures.length]!;
    const id = `e${String(i)}`;
    lists[Math.floor((i * rooms) / exhibits)]!.push(
      i % 9 === 8 ? { id, kind: 'text' } : { id, kind: 'picture', picture: file, aspect },
    );
  }
  const plan = planHall(
    lists.map((list, index) => ({
      id: `r${String(index)}`,
      exhibits: list.map(({ id, kind }) => ({
        id,
        kind: kind === 'text' ? 'text' : 'picture',
        size: 'normal',
        place: undefined,
      })),
    })),
    new Map(lists.flat().flatMap(({ id, aspect }) => (aspect === undefined ? [] : [[id, { aspect }]]))),
  );
  return {
    plan,
    mood: { light: 'day', wall: 'plaster', floor: 'oak' },
    rooms: lists.map((list) => ({ exhibits: list })),
  };
}
