import type { Outline } from '@/core/progress/outline.ts';
import type { WorkProgress } from '@/core/progress/progress.ts';
import { isPartDone } from '@/core/progress/read.ts';
import { partsLimit } from '@/core/record/parts-limit.ts';
import { charactersIn } from '@/kit/work/reading-minutes.ts';
import { onAccountChange } from '@/learner/account.ts';
import { type Deed, record } from '@/learner/record.ts';
import { settleSentences } from '@/learner/sentences-done.ts';
import { type Line, silentReading } from '@/learner/silent-reading.ts';
import type { PartsRead } from '@/learner/study-time.ts';

interface SilentReader extends PartsRead {
  /** What was read or heard before, here or elsewhere. */
  know(work: WorkProgress | undefined): void;
  /** Begins to look which sentences are in view. Answers how to stop it. */
  watch(root: ParentNode, beforeChange: () => void): () => void;
}

/**
 * Counts the sentences that are read silently on this page, and records them with the study time they were read in.
 * A screen reader scrolls what it speaks into view, and so reads like anybody else.
 */
export function silentReader(outline: Outline): SilentReader {
  let spend = silentReading();
  const order = outline.parts.flatMap(({ sentences }) => sentences);
  const lines = new Map<string, Line>();
  const inView = new Set<string>();
  /** Read on this page, and those of them that no record names yet. */
  const read = new Set<string>();
  let unrecorded: string[] = [];
  let work: WorkProgress | undefined;

  const lineOf = (id: string): Line => {
    const characters = charactersIn(document.getElementById(id)?.textContent ?? '');
    const line = lines.get(id) ?? { id, characters };
    lines.set(id, line);
    return line;
  };

  const keep = (stretch: Deed): void => {
    const parts = unrecorded.splice(0, partsLimit);
    const part = parts.at(-1);
    if (part === undefined) void record(stretch);
    else void record({ ...stretch, part, parts }).then(() => settleSentences(outline));
  };
  // Before the voice goes on from here: recorded behind it, what was read before would be the place to come back to.
  const onSound = ({ detail }: DocumentEventMap['soundof']): void => {
    if (detail.isPlaying && unrecorded.length > 0) keep({ activity: outline.activity, verb: 'experienced' });
  };

  return {
    know: (known) => (work = known),
    study(seconds) {
      const unread = order.filter((id) => inView.has(id) && !read.has(id) && !isPartDone(work, id));
      for (const id of spend(seconds, unread.map(lineOf))) {
        read.add(id);
        unrecorded.push(id);
      }
    },
    keep,
    watch(root, beforeChange) {
      const observer = new IntersectionObserver((entries) => {
        beforeChange();
        for (const { target, isIntersecting } of entries)
          if (isIntersecting) inView.add(target.id);
          else inView.delete(target.id);
      });
      for (const sentence of root.querySelectorAll('.sentence')) observer.observe(sentence);
      document.addEventListener('soundof', onSound);
      // What was read before somebody else signed in is nobody's.
      const stop = onAccountChange(() => {
        spend = silentReading();
        read.clear();
        unrecorded = [];
      });
      return () => {
        observer.disconnect();
        document.removeEventListener('soundof', onSound);
        stop();
      };
    },
  };
}
