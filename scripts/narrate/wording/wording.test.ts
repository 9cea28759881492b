import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber, readWhole } from './numerals.ts';
import { pinyinOf } from './pinyin.ts';
import { spokenText } from './spoken-text.ts';

describe('readWhole', () => {
  it.each([
    ['0', '零'],
    ['10', '十'],
    ['20', '二十'],
    ['110', '一百一十'],
    ['438', '四百三十八'],
    ['1005', '一千零五'],
    ['10010', '一万零一十'],
    ['33000', '三万三千'],
    ['100000', '十万'],
    ['120034', '十二万零三十四'],
    ['1000000000', '十亿'],
    ['100000001', '一亿零一'],
  ])('%s', (number, read) => {
    expect(readWhole(number)).toBe(read);
  });

  it('can be read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_999_999 }), (number) => {
        expect(valueOf(readWhole(String(number)))).toBe(number);
      }),
    );
  });

  it('reads the digits behind the point one by one', () => {
    expect(readNumber('12.70')).toBe('十二点七零');
    expect(readNumber('0.05')).toBe('零点零五');
  });
});

/** What a number in Chinese characters is: written apart from the code that is tested. */
function valueOf(text: string): number {
  for (const [name, value] of [
    ['万亿', 1e12],
    ['亿', 1e8],
    ['万', 1e4],
    ['千', 1e3],
    ['百', 100],
    ['十', 10],
  ] as const) {
    const at = text.indexOf(name);
    if (at === -1) continue;
    const before = at === 0 ? 1 : valueOf(text.slice(0, at));
    return before * value + valueOf(text.slice(at + name.length));
  }
  const bare = text.replace(/^零+(?=.)/, '');
  return bare === '' ? 0 : '零一二三四五六七八九'.indexOf(bare);
}

describe('spokenText', () => {
  it.each([
    ['2022 年', '二零二二年'],
    ['2020—2025 年', '二零二零到二零二五年'],
    ['1980 年代，80 年代', '一九八零年代,八十年代'],
    ['1000 年来', '一千年来'],
    ['33,000 人，占 31%', '三万三千人,占百分之三十一'],
    ['3.5‰，1/3', '千分之三点五,三分之一'],
    ['8:30，08:00', '八点三十分,八点整'],
    ['-3～25℃', '负三到二十五摄氏度'],
    ['5 km²，10 kg，3 mL', '五平方公里,十公斤,三毫升'],
    ['2 个，第 2 个，12 个，2 月，2 万', '两个,第二个,十二个,二月,两万'],
    ['拨打 110，电话 13800138000，编号 007', '拨打幺幺零,电话幺三八零零幺三八零零零,编号零零七'],
    ['4000 ÷ 314 ≈ 12.7', '四千除以三百一十四约等于十二点七'],
    ['“三会一课”', '“三会一课”'],
  ])('%s', (written, read) => {
    expect(spokenText(written).replaceAll(' ', '')).toBe(read);
  });

  it('leaves no digit and no Latin letter', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789.,:%/- 年月个kmGPS第约～℃'), maxLength: 30 });
    fc.assert(
      fc.property(text, (written) => {
        expect(spokenText(written)).not.toMatch(/[0-9a-z]/i);
      }),
    );
  });
});

describe('pinyinOf', () => {
  it.each([
    ['银行行长长大了。', 'yin2 hang2 hang2 zhang3 zhang3 da4 le5 .'],
    ['一个，不是；绿色女儿', 'yi2 ge4 , bu2 shi4 , lv4 se4 nv3 er2'],
    ['“走吧！”他说……', 'zou3 ba5 . ta1 shuo1 .'],
    ['《三会一课》（试行）', 'san1 hui4 yi2 ke4 , shi4 xing2 ,'],
  ])('%s', (sentence, read) => {
    expect(pinyinOf(sentence, [])).toBe(read);
  });

  it('reads words of the table as it says, with marks or numbers, the longest first, digits too', () => {
    const table = [
      { word: '朝阳', pinyin: 'zhāo yáng' },
      { word: '朝阳区', pinyin: 'chao2 yang2 qu1' },
      { word: '438', pinyin: 'sì sān bā' },
    ];
    expect(pinyinOf('朝阳照着朝阳区的438国门，4380 人。', table)).toBe(
      'zhao1 yang2 zhao4 zhe5 chao2 yang2 qu1 de5 si4 san1 ba1 guo2 men2 , si4 san1 ba1 ling2 ren2 .',
    );
  });

  it('is nothing but syllables with tones and pauses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (sentence) => {
        expect(pinyinOf(sentence, [])).toMatch(/^(?:(?:[a-zê]+[1-5]|[,.])(?: |$))*$/);
      }),
    );
  });
});
