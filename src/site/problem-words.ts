import { anyPhrase, wordsLanguage } from '@/kit/language/phrase.ts';
import type { ApiError } from '@/learner/api.ts';

/** What the server said, in words; undefined: it said nothing, for it can't be reached or is broken. */
export function problemWords({ problem }: ApiError): string | undefined {
  if (!problem) return undefined;
  const sentences = [problem.title, problem.detail].filter(Boolean).map(anyPhrase);
  return wordsLanguage() === 'en' ? sentences.join('. ') : sentences.join('。').replace(/。。/g, '。');
}
