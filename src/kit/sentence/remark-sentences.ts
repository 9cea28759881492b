import type { Root } from 'mdast';
import { contentFolder } from '@/kit/work/content-path.ts';
import { markSentences, type SpokenPart } from './sentences.ts';

/** The kinds of work that can be read aloud. */
const spoken = /^\/content\/(?:lesson|reading)\//;

interface File {
  path: string;
  data?: { astro?: { frontmatter?: Record<string, unknown> } };
}

/**
 * The remark plugin for pages: wraps the sentences of works that can be read aloud, and leaves word of them for
 * `spokenParts`. Runs after `remarkHeadingIds`.
 */
export function remarkSentences() {
  return (tree: Root, file: File): void => {
    if (!spoken.test(`${contentFolder(file.path) ?? ''}/`)) return;
    const parts = markSentences(tree);
    const frontmatter = file.data?.astro?.frontmatter;
    if (frontmatter) frontmatter['spokenParts'] = parts;
  };
}

/** The parts and sentences of a rendered work; none in works that are not read aloud. */
export function spokenParts({ remarkPluginFrontmatter }: RenderedWork): SpokenPart[] {
  return (remarkPluginFrontmatter['spokenParts'] as SpokenPart[] | undefined) ?? [];
}

interface RenderedWork {
  remarkPluginFrontmatter: Record<string, unknown>;
}
