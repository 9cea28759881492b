import { doubts, type Review } from '@/kit/narration/review.schema.ts';
import type { Sentence } from '@/kit/sentence/sentences.ts';

/** What an editor should listen to, a line each; none where all is certain. */
export function reportOn({ sentences, added }: Review, texts: readonly Sentence[], work: string): string[] {
  let last = 0;
  const doubtful = sentences.flatMap(({ bounds, doubt, confirmed }, i) => {
    const at = bounds?.[0] ?? last;
    last = bounds?.[1] ?? last;
    const text = texts[i]?.text ?? '';
    return doubt === undefined || confirmed ? [] : [`  ${clock(at)} “${shortened(text)}”${doubts[doubt]}`];
  });
  const more = added.map(([start, end]) => `  ${clock(start)}—${clock(end)} 这里有文字里没有的话`);
  const lines = [...doubtful, ...more];
  if (lines.length === 0) return [];
  return [`  有 ${String(lines.length)} 处要听一听，校对请运行 npm run narrate -- --review ${work}`, ...lines];
}

/** `1:02:03`, `2:03`. */
function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return `${hours > 0 ? `${String(hours)}:${two(minutes)}` : String(minutes)}:${two(whole % 60)}`;
}

function shortened(text: string): string {
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
}
