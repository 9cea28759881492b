import type { Content, WorkFile } from '../content.ts';
import { linkTargets, type LinkTargets } from '../link-targets.ts';
import type { Mistake } from '../mistake.ts';
import { isRecord } from '../read-work.ts';

/** Every link leads somewhere: to a page of this site and a section that it has, or to a full address. */
export function links(content: Content): Mistake[] {
  const targets = linkTargets(content);
  return content.works.flatMap((work) => [...textLinks(work, targets), ...questionLinks(work, targets)]);
}

function textLinks(work: WorkFile, targets: LinkTargets): Mistake[] {
  return work.nodes.flatMap(({ node, line }) => {
    if (node.type !== 'link' && node.type !== 'definition') return [];
    const text = targets.wrong(node.url, work);
    return text === undefined ? [] : [{ file: work.file, line, text }];
  });
}

/** Questions hold Markdown in many fields: their links are looked for wherever there is text. */
function questionLinks(work: WorkFile, targets: LinkTargets): Mistake[] {
  return work.questions.flatMap(({ value, yaml, path }) =>
    textsIn(value, path).flatMap(({ text, at }) =>
      addressesIn(text).flatMap((url) => {
        const wrong = targets.wrong(url, work);
        return wrong === undefined ? [] : [{ file: work.file, line: yaml.lineOf(at), text: wrong }];
      }),
    ),
  );
}

type Path = (string | number)[];

function textsIn(value: unknown, at: Path): { text: string; at: Path }[] {
  if (typeof value === 'string') return value.includes('](') ? [{ text: value, at }] : [];
  if (Array.isArray(value)) return value.flatMap((entry, index) => textsIn(entry, [...at, index]));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, entry]) => textsIn(entry, [...at, key]));
}

function addressesIn(markdown: string): string[] {
  return [...markdown.matchAll(/\]\(([^)\s]*)\)/g)].map(([, url = '']) => url);
}
