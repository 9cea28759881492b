import { basename } from 'node:path/posix';
import { letter } from '@/core/marking/question.ts';
import { Unfit, type Draft, type Found } from '../found.ts';
import { addChange, plainText } from '../text/texts.ts';
import { allOf, childrenOf } from '../xml/elements.ts';
import type { Element } from '../xml/read-xml.ts';
import { declaredOf } from './declarations.ts';
import type { Beside } from './draft-of-item.ts';
import { htmlIn } from './html-of.ts';

/** Areas of a picture. */
export function hotspotOf(item: Element, interaction: Element, ask: string, found: Found, beside: Beside): Draft {
  const { correct } = declaredOf(item, interaction.attributes['responseIdentifier']);
  const picture = allOf(interaction, 'img', 'object')[0];
  const width = Number(picture?.attributes['width']);
  const height = Number(picture?.attributes['height']);
  if (picture === undefined) throw new Unfit('看图点选题没有图片');
  if (!(width > 0 && height > 0)) throw new Unfit('图片没有写宽和高，算不出区域在哪里');
  const choices = childrenOf(interaction, 'hotspotChoice');
  const areas = choices.map(({ attributes }, i) => ({
    label: attributes['hotspotLabel'] ?? attributes['label'] ?? `第 ${i + 1} 处`,
    ...percentOf(attributes, width, height, found),
  }));
  const names = choices.map(({ attributes }) => attributes['identifier'] ?? '');
  const answer = correct.map((name) => names.indexOf(name)).sort((a, b) => a - b);
  if (answer.length === 0 || answer.includes(-1)) throw new Unfit('没有标出正确的区域');
  const alt = picture.attributes['alt'] ?? plainText(htmlIn(picture), 'html');
  if (alt === '') throw new Unfit('图片没有文字说明（alt），看不见图的人没法答');
  const name = pictureIn(picture.attributes['src'] ?? picture.attributes['data'] ?? '', found, beside);
  return { type: 'hotspot', ask, picture: `./${name}`, alt, areas, answer: answer.map(letter) };
}

/** Keeps the picture's bytes beside the item; returns its name. */
function pictureIn(source: string, found: Found, beside: Beside): string {
  const [, type = '', base64 = ''] = /^data:image\/([\w+]+);base64,(.*)$/s.exec(source) ?? [];
  const bytes = type === '' ? beside(decodeURIComponent(source)) : Buffer.from(base64, 'base64');
  if (bytes === undefined) throw new Unfit(`缺图片 ${source.slice(0, 80)}。请导入整个 zip 包`);
  const name =
    type === '' ? basename(decodeURIComponent(source)) : `tu.${type.replace('svg+xml', 'svg').replace('jpeg', 'jpg')}`;
  found.pictures = new Map([[name, bytes]]);
  return name;
}

interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** An area in percent of the picture; what is no rectangle becomes the rectangle around it. */
function percentOf(attributes: Record<string, string>, width: number, height: number, found: Found): Rectangle {
  const numbers = (attributes['coords'] ?? '')
    .split(',')
    .map((part, i) => numberOf(part, i % 2 === 0 ? width : height));
  if (numbers.length < 3 || numbers.some(Number.isNaN)) throw new Unfit('有一个区域的位置（coords）看不懂');
  const shape = attributes['shape'] ?? 'rect';
  if (shape !== 'rect') addChange(found, '圆形和多边形的区域改成了包住它的长方形');
  const [a = 0, b = 0, c = 0, d = 0] = numbers;
  const xs = shape === 'circle' || shape === 'ellipse' ? [a - c, a + c] : numbers.filter((_, i) => i % 2 === 0);
  const radius = shape === 'ellipse' ? d : c;
  const ys =
    shape === 'circle' || shape === 'ellipse' ? [b - radius, b + radius] : numbers.filter((_, i) => i % 2 === 1);
  const share = (value: number, whole: number): number => round(Math.min(100, Math.max(0, (value / whole) * 100)));
  const x = share(Math.min(...xs), width);
  const y = share(Math.min(...ys), height);
  return { x, y, width: round(share(Math.max(...xs), width) - x), height: round(share(Math.max(...ys), height) - y) };
}

function numberOf(text: string, whole: number): number {
  return text.includes('%') ? (Number.parseFloat(text) * whole) / 100 : Number(text.trim());
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
