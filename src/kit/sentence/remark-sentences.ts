import type { Root } from 'mdast';
import { contentFolder } from '@/kit/work/content-path.ts';
import { markSentences } from './sentences.ts';

/** The kinds of work that can be read aloud. */
const spoken = /^\/content\/(?:lesson|reading)\//;

/** The remark plugin for pages: wraps the sentences of works that can be read aloud. Runs after `remarkHeadingIds`. */
export function remarkSentences() {
  return (tree: Root, file: { path: string }): void => {
    if (spoken.test(`${contentFolder(file.path) ?? ''}/`)) markSentences(tree);
  };
}
