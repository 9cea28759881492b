import type { Canvas, Manifest } from './manifest.ts';
import { newId } from '../new/new-id.ts';

/** A hall as it will be written, and the files that it needs: name beside it ← name in the manifest. */
export interface Imported {
  hall: Record<string, unknown>;
  files: Map<string, string>;
}

const exhibitsInRoom = 12;
const unknown = '未注明';

/** Turns a manifest into a hall: a range is a room, without ranges every twelve canvases; a `sequence` is a tour. */
export function toHall(manifest: Manifest, id: string): Imported {
  const files = new Map<string, string>();
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const idFor = (title: string, fallback: string) => {
    const own = newId(title, taken, fallback);
    taken.add(own);
    return own;
  };
  const exhibits = new Map<string, Record<string, unknown>>();
  for (const canvas of manifest.items) {
    const own = idFor(canvas.label ?? '', 'zhan-pin');
    const exhibit = exhibitOf(canvas, own, manifest, files);
    if (exhibit === undefined) continue;
    ids.set(canvas.id, own);
    exhibits.set(canvas.id, exhibit);
  }
  const ranges = manifest.structures.map((range) => ({
    ...range,
    canvases: range.items.flatMap((item) => (item.type === 'Canvas' && ids.has(item.id) ? [item.id] : [])),
  }));
  const isTour = ({ behavior }: { behavior: string[] }) => behavior.includes('sequence');
  const roomed = new Set<string>();
  const rooms = ranges
    .filter((range) => !isTour(range))
    .map((range) => ({ ...range, canvases: range.canvases.filter((one) => !roomed.has(one) && roomed.add(one)) }))
    .filter(({ canvases }) => canvases.length > 0);
  const rest = [...ids.keys()].filter((canvas) => !roomed.has(canvas));
  const others = Array.from({ length: Math.ceil(rest.length / exhibitsInRoom) }, (_, i) => ({
    label: rooms.length > 0 ? '其他' : `第 ${i + 1} 厅`,
    summary: undefined,
    canvases: rest.slice(i * exhibitsInRoom, (i + 1) * exhibitsInRoom),
  }));
  const hall = {
    id,
    title: short(manifest.label, 40),
    summary: short(manifest.summary ?? manifest.label, 120),
    cover: './cover.svg',
    coverAlt: '远山和一轮落日',
    format: 1,
    rooms: [...rooms, ...others].map(({ label = '展厅', summary, canvases }) => ({
      id: idFor(label, 'ting'),
      title: short(label, 20),
      ...(summary && { text: short(summary, 300) }),
      exhibits: canvases.flatMap((canvas) => exhibits.get(canvas) ?? []),
    })),
    tours: ranges
      .filter((range) => isTour(range) && range.canvases.length >= 2)
      .map(({ label = '路线', canvases }) => ({
        id: idFor(label, 'lu-xian'),
        title: short(label, 30),
        waypoints: canvases.map((canvas) => ({ exhibit: ids.get(canvas) })),
      })),
  };
  return { hall, files };
}

/** A picture, an object with its picture, or a text; undefined for a canvas that says and shows nothing. */
function exhibitOf(
  canvas: Canvas,
  id: string,
  manifest: Manifest,
  files: Map<string, string>,
): Record<string, unknown> | undefined {
  const title = short(canvas.label || id, 40);
  const fact = (name: RegExp) => canvas.metadata.find(({ label }) => name.test(label))?.value || undefined;
  const caption = fact(/^(?:说明|date|日期|年代)/i);
  const common = {
    title,
    ...(caption && { caption: short(caption, 80) }),
    ...(canvas.summary && { text: short(canvas.summary, 800) }),
  };
  const from =
    fact(/来源|source|provider|收藏/i) ?? canvas.requiredStatement?.value ?? manifest.requiredStatement?.value;
  const licence = fact(/许可|licen[cs]e|rights/i) ?? canvas.rights ?? manifest.rights;
  const picture = pictureIn(canvas);
  if (picture === undefined) return canvas.summary ? { id, kind: 'text', ...common } : undefined;
  const name = `${id}${endingOf(picture)}`;
  files.set(name, picture);
  const model = canvas.rendering.find((one) => one.type === 'Model' || one.id.toLowerCase().endsWith('.glb'));
  if (model) files.set(`${id}.glb`, model.id);
  return {
    id,
    kind: model ? 'object' : 'picture',
    ...common,
    ...(model && { object: `./${id}.glb` }),
    picture: `./${name}`,
    alt: short(fact(/图片说明|alt/i) ?? canvas.summary ?? title, 300),
    source: short(from ?? unknown, 120),
    licence: short(licence ?? unknown, 60),
  };
}

function pictureIn({ items }: Canvas): string | undefined {
  const bodies = items.flatMap((page) => page.items).flatMap(({ body }) => body);
  return bodies.find(({ type }) => type === 'Image')?.id;
}

function endingOf(address: string): string {
  return (/\.\w+(?=[?#]|$)/.exec(address)?.[0] ?? '.jpg').toLowerCase();
}

function short(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
