/** What decides where a video goes on: chapters that lead elsewhere, and choices. Times are in seconds. */
export interface Road {
  seconds: number;
  chapters: readonly { id: string; at: number; then?: string | undefined }[];
  /** Where each option leads: a chapter, a moment; undefined goes on. */
  choices: readonly { at: number; to: readonly (string | number | undefined)[] }[];
}

/** From a moment to a later one, with nothing between them where another way begins. */
export interface Segment {
  from: number;
  to: number;
}

/** A moment as it is come to: jumped to (`start`), played on from (`play`) or played up to (`end`). */
type Node = `start ${number}` | `play ${number}` | `end ${number}` | 'over';

const over: Node = 'over';

/** The moment that an option or a chapter's `then` names; undefined where there is no such chapter. */
export function momentOf(road: Road, to: string | number): number | undefined {
  if (typeof to === 'number') return to;
  if (to === 'end') return road.seconds;
  return road.chapters.find(({ id }) => id === to)?.at;
}

/** The first chapter that ends between two moments and leads elsewhere than to the next: when it ends, and where to. */
export function turnBetween(road: Road, from: number, to: number): { at: number; to: number } | undefined {
  return road.chapters.flatMap(({ then }, index) => {
    const at = road.chapters[index + 1]?.at ?? road.seconds;
    if (then === undefined || at <= from || at > to) return [];
    return [{ at, to: momentOf(road, then) ?? at }];
  })[0];
}

export interface Roads {
  segments: Segment[];
  /** Those that everyone passes who comes from the beginning to the end. */
  needed: Segment[];
  /** Those that nobody comes to. */
  unreached: Segment[];
  /** The first moment from which, on some way, the end is never reached; undefined where there is none. */
  trap: number | undefined;
}

/** All ways through a video, as a graph of moments. What names no chapter of the video leads nowhere else. */
export function roadsOf(road: Road): Roads {
  const cuts = cutsOf(road);
  const segments = cuts.slice(0, -1).map((from, i) => ({ from, to: cuts[i + 1] ?? from }));
  const walk = (without?: Segment) => reached('start 0', (node) => nextOf(road, segments, node, without));
  const all = walk();
  const isTrap = (node: Node) => !reached(node, (one) => nextOf(road, segments, one)).has(over);
  const traps = [...all].filter(isTrap).map((node) => Number(node.split(' ')[1]));
  return {
    segments,
    needed: segments.filter((segment) => !walk(segment).has(over)),
    unreached: segments.filter(({ from }) => !all.has(`play ${from}`)),
    trap: traps.length > 0 ? Math.min(...traps) : undefined,
  };
}

/** Every moment at which another way begins or ends, in order. */
function cutsOf(road: Road): number[] {
  const { seconds, chapters, choices } = road;
  const targets = choices.flatMap(({ at, to }) => [
    at,
    ...to.map((one) => (one === undefined ? at : momentOf(road, one))),
  ]);
  const inside = [...chapters.map(({ at }) => at), ...targets].filter(
    (at) => at !== undefined && at > 0 && at < seconds,
  );
  return [...new Set([0, ...(inside as number[]), seconds])].sort((a, b) => a - b);
}

function reached(from: Node, next: (node: Node) => Node[]): Set<Node> {
  const found = new Set<Node>([from]);
  for (const node of found) for (const one of next(node)) found.add(one);
  return found;
}

function nextOf(road: Road, segments: readonly Segment[], node: Node, without?: Segment): Node[] {
  if (node === over) return [];
  const [how, moment] = node.split(' ');
  const at = Number(moment);
  if (how === 'play') {
    const segment = segments.find(({ from }) => from === at);
    return segment && segment !== without ? [`end ${segment.to}`] : at >= road.seconds ? [over] : [];
  }
  const led = how === 'end' ? turnBetween(road, at - 1e-6, at)?.to : undefined;
  const onwards: Node =
    at >= road.seconds && led === undefined ? over : led === undefined ? `play ${at}` : startAt(road, led);
  const options = road.choices.filter((choice) => Math.min(choice.at, road.seconds) === at).flatMap(({ to }) => to);
  if (options.length === 0) return [onwards];
  return options.map((to): Node => {
    const there = to === undefined ? undefined : momentOf(road, to);
    if (there === undefined) return onwards;
    // Whoever is led to the chapter that begins right here is not asked again.
    return there === at && at < road.seconds ? `play ${at}` : startAt(road, there);
  });
}

function startAt({ seconds }: Road, at: number): Node {
  return at >= seconds ? over : `start ${at}`;
}
