import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConverterFactory } from 'opencc-js/core';
import { from, to } from 'opencc-js/preset/cn2t';
import { parse } from 'yaml';
import { normalise } from '@/core/marking/normalise.ts';
import { traditionalSchema } from '@/site/traditional.schema.ts';
import { attributeOf, piecesOf, rewriteTag, withAttribute } from './html.ts';

/** Turns Simplified text into Traditional. */
export type Converter = (text: string) => string;

/**
 * A converter by OpenCC. The characters are those of Taiwan's standard (裡、著、群、峰), the words stay the mainland's: the
 * variant that changes words as well (twp) makes 支持 into 支援 and 项目 into 專案, which is wrong for what a party branch says,
 * and Hong Kong's standard (羣、峯、麪) has forms that few fonts and readers know.
 * @param words what editors want otherwise: Simplified → Traditional, longer words first
 */
export function traditionalConverter(words: Record<string, string>): Converter {
  const convert = ConverterFactory(from['cn'] ?? [], to['tw'] ?? []);
  const known = new Map<string, string>();
  const keys = Object.keys(words).sort((a, b) => b.length - a.length);
  const own = keys.length > 0 ? new RegExp(`(${keys.map(escapeRegExp).join('|')})`, 'u') : undefined;
  const plain = (text: string): string => quotes(convert(text));
  return (text) => {
    if (!/[\p{Script=Han}“”‘’]/u.test(text)) return text;
    let found = known.get(text);
    if (found === undefined) {
      const parts = own ? text.split(own) : [text];
      found = parts.map((part, index) => (index % 2 === 1 ? (words[part] ?? part) : plain(part))).join('');
      known.set(text, found);
    }
    return found;
  };
}

/** Quotation marks as Traditional text has them; an apostrophe between Latin letters stays. */
function quotes(text: string): string {
  return text
    .replaceAll('“', '「')
    .replaceAll('”', '」')
    .replaceAll('‘', '『')
    .replace(/(?<![A-Za-z])’|’(?![A-Za-z])/g, '』');
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The table that editors keep in `content/zh-hant.yaml`; empty where there is none. */
export async function readTraditionalWords(root: string): Promise<Record<string, string>> {
  const text = await readFile(join(root, 'content/zh-hant.yaml'), 'utf8').catch(() => '');
  return traditionalSchema.parse(parse(text) ?? {}).words;
}

/** A page in Traditional characters: text and labels, and links moved by `link`. Ids, classes and scripts are the same. */
export function traditionalHtml(html: string, convert: Converter, link: (address: string) => string): string {
  /** The open elements of the same name inside of one that is not to be converted. */
  let kept: { name: string; depth: number } | undefined;
  return piecesOf(html)
    .map((piece) => {
      const { kind, raw, name } = piece;
      if (kept) {
        if (name === kept.name) kept.depth += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
        if (kept.depth === 0) kept = undefined;
        return raw;
      }
      if (kind === 'text') return convert(raw);
      if (kind === 'script') return isJson(raw) ? jsonScript(raw, convert) : raw;
      if (kind !== 'open') return raw;
      if (attributeOf(raw, 'translate') === 'no') {
        kept = { name, depth: 1 };
        return raw;
      }
      const tag = name === 'html' ? withAttribute(raw, 'lang', 'zh-Hant') : raw;
      return rewriteTag({ ...piece, raw: tag }, { label: convert, link });
    })
    .join('');
}

function isJson(script: string): boolean {
  return /^<script\b[^>]*\stype="application\/json"/.test(script);
}

/** What scripts show out of data in the page. */
function jsonScript(raw: string, convert: Converter): string {
  return raw.replace(/^(<script\b[^>]*>)([^]*?)(<\/script\s*>)$/, (_, open: string, json: string, close: string) => {
    return `${open}${convertJson(json, convert).replace(/</g, '\\u003c')}${close}`;
  });
}

/** Fields of data by which works and parts are known; a section's id may be its Chinese heading. */
const identifiers = new Set(['id', 'activity', 'part', 'url']);

/**
 * Converts the texts in JSON; names of fields and identifiers stay. Text that marking would then read as another stays as
 * it is: an answer must be right in both.
 */
export function convertJson(json: string, convert: Converter): string {
  return JSON.stringify(JSON.parse(json), (field, value: unknown) => {
    if (typeof value !== 'string' || identifiers.has(field)) return value;
    const converted = convert(value);
    return normalise(converted) === normalise(value) ? converted : value;
  });
}
