import { posix } from 'node:path';
import { decodeText } from '../file/decode-text.ts';
import { allOf, childOf, childrenOf, textIn } from '../xml/elements.ts';
import { readXml, type Element } from '../xml/read-xml.ts';

interface Listed {
  path: string;
  difficulty: 1 | 2 | 3 | undefined;
}

interface Manifest {
  title: string | undefined;
  items: Listed[];
  notes: string[];
}

/** Levels of difficulty as metadata of learning objects (LOM) call them. */
export const difficulties = ['easy', 'medium', 'difficult'] as const;

/** The items that a package lists. */
export function readManifest(files: ReadonlyMap<string, Uint8Array>): Manifest {
  const path = [...files.keys()].find((name) => posix.basename(name) === 'imsmanifest.xml');
  if (path === undefined) {
    const items = [...files.keys()].filter((name) => /\.xml$/i.test(name) && isItem(files.get(name))).sort();
    const notes = items.length === 0 ? [] : ['压缩包里没有清单（imsmanifest.xml），按文件名的顺序读了所有的题目'];
    return { title: undefined, items: items.map((name) => ({ path: name, difficulty: undefined })), notes };
  }
  const root = readXml(decodeText(files.get(path) ?? new Uint8Array()));
  const resources = childrenOf(childOf(root, 'resources'), 'resource');
  const items = resources.filter(({ attributes }) => /^imsqti_item/.test(attributes['type'] ?? ''));
  const inside = (href: string): string => posix.join(posix.dirname(path), href);
  const listed = items.map((item) => ({
    path: inside(decodeURIComponent(item.attributes['href'] ?? '')),
    difficulty: difficultyIn(item),
  }));
  const zips = [...files.keys()].filter((name) => /\.zip$/i.test(name));
  const others = resources.filter(({ attributes }) => /^imsqti_(?!item|test)/.test(attributes['type'] ?? ''));
  return {
    title: titleIn(childOf(root, 'metadata')),
    items: listed.filter(({ path: one }, i) => listed.findIndex((other) => other.path === one) === i),
    notes: [
      ...(zips.length > 0 ? [`压缩包里还有压缩包（${zips.join('、')}），没有打开`] : []),
      ...(others.length > 0 ? [`清单里还有 ${others.length} 样不是题目的东西，没有读`] : []),
    ],
  };
}

function isItem(bytes: Uint8Array | undefined): boolean {
  return /<(?:\w+:)?(?:qti-assessment-item|assessmentItem)[\s>]/.test(
    Buffer.from(bytes ?? []).toString('latin1', 0, 4000),
  );
}

function difficultyIn(resource: Element): 1 | 2 | 3 | undefined {
  const written = allOf(resource, 'difficulty')
    .map((one) =>
      textIn(childOf(one, 'value') ?? one)
        .trim()
        .toLowerCase(),
    )
    .map((word) => word.replace(/^very /, ''));
  const level = difficulties.findIndex((name) => written.includes(name)) + 1;
  return level === 0 ? undefined : (level as 1 | 2 | 3);
}

function titleIn(metadata: Element | undefined): string | undefined {
  const title = metadata === undefined ? undefined : allOf(metadata, 'title')[0];
  return textIn(title).trim() || undefined;
}
