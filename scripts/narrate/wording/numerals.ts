const digits = '零一二三四五六七八九';
const places = ['', '十', '百', '千'];
const myriads = ['', '万', '亿', '万亿'];

/** Reads each digit by itself: `2022` is 二零二二. */
export function readDigits(number: string): string {
  return Array.from(number, (digit) => digits[Number(digit)] ?? digit).join('');
}

/** Reads telephone and code numbers as they are dictated: one is 幺. */
export function readCode(number: string): string {
  return readDigits(number).replaceAll('一', '幺');
}

/** Reads a whole number below 10¹⁶, with leading zeros or not, as an amount: `33000` is 三万三千. Longer ones by digits. */
export function readWhole(number: string): string {
  const bare = number.replace(/^0+(?=\d)/, '');
  if (bare === '0') return '零';
  if (bare.length > 16) return readDigits(bare);
  const groups: string[] = [];
  for (let end = bare.length; end > 0; end -= 4) groups.unshift(bare.slice(Math.max(0, end - 4), end));
  let text = '';
  let skipped = false;
  groups.forEach((group, i) => {
    const read = readGroup(group);
    if (read === '') {
      skipped = text !== '';
      return;
    }
    const gap = text !== '' && (skipped || group.startsWith('0'));
    text += (gap ? '零' : '') + read + (myriads[groups.length - 1 - i] ?? '');
    skipped = false;
  });
  return text.startsWith('一十') ? text.slice(1) : text;
}

/** A number with a decimal part or without: `12.70` is 十二点七零. */
export function readNumber(number: string): string {
  const [whole = '0', fraction] = number.split('.');
  return fraction === undefined ? readWhole(whole) : `${readWhole(whole)}点${readDigits(fraction)}`;
}

/** Up to four digits; nothing for zeros alone. */
function readGroup(group: string): string {
  let text = '';
  let zero = false;
  Array.from(group).forEach((digit, i) => {
    if (digit === '0') {
      zero = text !== '';
      return;
    }
    text += (zero ? '零' : '') + (digits[Number(digit)] ?? '') + (places[group.length - 1 - i] ?? '');
    zero = false;
  });
  return text;
}
