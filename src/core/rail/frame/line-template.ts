import type { Reading } from './decoder.ts';

/** How common encoders write a line. `plain` also reads what a scale or a laser sends: `+0001234.5`. */
export const lineTemplates = {
  plain: '{raw}',
  keyed: 'POS={raw}',
  numbered: 'P {seq} {raw} {any}',
  commas: '{seq},{raw}',
  hex: '{raw:hex}',
} as const;

/** Reads and writes one kind of line. */
export interface LineTemplate {
  /** Null where the line is of another kind. */
  read(line: string): Reading | null;
  write(reading: Reading): string;
}

const fields = {
  '{raw}': '(?<raw>[+-]?\\d{1,15}(?:\\.\\d{1,6})?)',
  '{raw:hex}': '(?:0x)?(?<hex>[0-9A-Fa-f]{1,8})',
  '{seq}': '(?<seq>\\d{1,10})',
  '{any}': '[ -~]*?',
} as const;

/**
 * A line described by an example: `{raw}` stands for the count (`{raw:hex}` in hexadecimal; eight digits are a signed
 * number of 32 bits), `{seq}` for a running number, `{any}` for anything; a blank for one or more.
 * @throws Error with a sentence where the template has no count, two of them, or an unknown field
 */
export function lineTemplate(template: string): LineTemplate {
  const parts = template.split(/(\{[^}]*\})/);
  const names = parts.filter((part) => part.startsWith('{'));
  const unknown = names.find((name) => !(name in fields));
  if (unknown !== undefined) throw new Error(`不认识 ${unknown}，只能写 ${Object.keys(fields).join('、')}`);
  if (names.filter((name) => name.startsWith('{raw')).length !== 1)
    throw new Error('要正好写一个 {raw} 或 {raw:hex}，表示计数在哪里');
  if (names.filter((name) => name === '{seq}').length > 1) throw new Error('{seq} 只能写一次');
  // Each doubles what a line of noise costs.
  if (names.filter((name) => name === '{any}').length > 2) throw new Error('{any} 最多写两次');
  const pattern = new RegExp(`^\\s*${parts.map(patternOf).join('')}\\s*$`);
  return {
    read(line) {
      const found = pattern.exec(line)?.groups;
      if (!found) return null;
      const raw = found['hex'] === undefined ? Number(found['raw']) : fromHex(found['hex']);
      return found['seq'] === undefined ? { raw } : { raw, seq: Number(found['seq']) };
    },
    write({ raw, seq = 0 }) {
      const written: Record<string, string> = { '{raw}': String(raw), '{raw:hex}': toHex(raw), '{seq}': String(seq) };
      return parts.map((part) => (part in fields ? (written[part] ?? '') : part)).join('');
    },
  };
}

function patternOf(part: string): string {
  if (part in fields) return fields[part as keyof typeof fields];
  return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '[ \\t]+');
}

function fromHex(digits: string): number {
  const number = Number.parseInt(digits, 16);
  return digits.length === 8 ? number | 0 : number;
}

function toHex(raw: number): string {
  return (raw >>> 0).toString(16).toUpperCase().padStart(8, '0');
}
