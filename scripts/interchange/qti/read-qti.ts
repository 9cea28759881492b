import { posix } from 'node:path';
import { Refusal } from '../../new/new-work.ts';
import { questionInComment } from '../exact.ts';
import { decodeText } from '../file/decode-text.ts';
import { foundItem, itemName, type Draft, type Found, type Reading } from '../found.ts';
import { allOf } from '../xml/elements.ts';
import { readXml, type Element } from '../xml/read-xml.ts';
import { draftOfItem, type Beside } from './draft-of-item.ts';
import { itemXml, type ItemPicture } from './item-xml.ts';
import { readManifest } from './manifest.ts';
import { asQti2 } from './normal.ts';

const nothing: Beside = () => undefined;

/** Reads a file that is one item. */
export function readItem(root: Element): Reading {
  return { format: formatOf(root), found: [foundInItem(root, 0, undefined, nothing)], notes: [] };
}

/**
 * Reads the items of an unpacked package, in the order of its manifest; without one, all XML files that are items.
 * @throws a `Refusal` where there is none
 */
export function readPackage(files: ReadonlyMap<string, Uint8Array>): Reading {
  const { title, items, notes } = readManifest(files);
  const found: Found[] = [];
  let format = 'QTI';
  for (const { path, difficulty } of items) {
    const at = { name: itemName(found.length), place: path };
    const bytes = files.get(path);
    if (bytes === undefined) {
      found.push({ ...at, reason: '清单里有它，压缩包里却没有', changes: [] });
      continue;
    }
    try {
      const root = readXml(decodeText(bytes));
      format = formatOf(root);
      const beside: Beside = (name) => files.get(posix.join(posix.dirname(path), name));
      const one = foundInItem(root, found.length, path, beside);
      if (one.question !== undefined && difficulty !== undefined) one.question.difficulty ??= difficulty;
      found.push(one);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      found.push({ ...at, reason: error.message.replace(/。$/, ''), changes: [] });
    }
  }
  if (found.length === 0) throw new Refusal('压缩包里没有 QTI 题目。');
  return { format: `${format} 包`, title, found, notes };
}

function formatOf(root: Element): string {
  return root.name.startsWith('qti-') ? 'QTI 3' : 'QTI 2';
}

function foundInItem(root: Element, index: number, place: string | undefined, beside: Beside): Found {
  const item = asQti2(root);
  if (item.name !== 'assessmentItem') {
    return { name: itemName(index), place, reason: `这个文件不是题目（最外层是 ${root.name}）`, changes: [] };
  }
  const name = itemName(index, item.attributes['title'] ?? item.attributes['identifier']);
  const where = place === undefined ? { line: item.line } : { place };
  return foundItem({ name, ...where }, (found) => {
    const exact = questionInComment(root.comments, naturally(item, beside), (question) =>
      naturally(asQti2(readXml(itemXml(question, pictureOf(item)))), beside),
    );
    const draft = draftOfItem(item, found, beside);
    if (exact?.type === 'hotspot' && draft.type === 'hotspot') return { ...exact, picture: draft.picture };
    return exact ?? draft;
  });
}

/** What the item itself says, without difficulty; undefined where it cannot be taken. */
export function naturally(item: Element, beside: Beside): Draft | undefined {
  return foundItem({ name: '' }, (found) => draftOfItem(item, found, beside)).question;
}

/** The picture that an item of areas shows. */
function pictureOf(item: Element): ItemPicture | undefined {
  const attributes = allOf(item, 'img')[0]?.attributes;
  if (attributes === undefined) return undefined;
  const { src = '', width, height } = attributes;
  return { href: decodeURIComponent(src), width: Number(width), height: Number(height) };
}
