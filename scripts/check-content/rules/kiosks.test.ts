import { expect, it } from 'vitest';
import { lesson, shown } from '../fixture.ts';

const good = `id: ru-kou
format: 1
title: 入口
sentence: 伸手看看
programmes:
  - id: ping-ri
    title: 平日
    scenes:
      - work: lesson/san-wan
      - { figure: 45 个, says: 基层党组织 }
home:
  - title: 学一学
    works: [lesson/san-wan]
`;

const check = (text: string, file = 'ru-kou.yaml') => shown({ ...lesson('字'), [`kiosk/${file}`]: text });

it('a kiosk that is right has no mistakes, and hours may go over midnight', async () => {
  expect(await check(good)).toEqual([]);
  expect(await check(`${good}dark: [{ hours: ['22:00-06:00'], days: [周六] }]\n`)).toEqual([]);
  expect(await check(`${good}sound: [{ when: { from: 2026-10-01 }, level: 0 }, { level: 50 }]\n`)).toEqual([]);
});

it.each<[what: string, text: string, expected: string]>([
  ['another id', good.replace('ru-kou', 'chu-kou'), ':1  「编号」与文件的名字不一致。请写成：id: ru-kou'],
  [
    'nothing to show',
    good.replace(/home:[^]*/, ''),
    ':1  「首屏」没有填写。请在文件里加上一行：home: [{ title: 走进去, works: [hall/jin-ye-chang-lang] }]',
  ],
  [
    'a work that is none',
    good.replace('works: [lesson/san-wan]', 'works: [lesson/san-wen]'),
    ':13  作品 lesson/san-wen 不存在。是不是 lesson/san-wan？',
  ],
  [
    'a notice',
    good.replace('works: [lesson/san-wan]', 'works: [notice/x]'),
    ':13  作品要写成 类别/编号，如 hall/jin-ye-chang-lang；类别是 course、lesson、reading、hall、panorama、video、quiz 或 rail。里面的一处在后面加 #编号',
  ],
  [
    'a figure without words',
    good.replace('says: 基层党组织', 'work: lesson/san-wan'),
    ':10  有「数字」，就要有「一句话」说明它是什么。请加上一行：says: 全州烟草系统的基层党组织',
  ],
  [
    'a misspelt field',
    good.replace('sentence:', 'sentense:'),
    ':4  没有「sentense」这一项。是不是 sentence（一句话）？',
  ],
  [
    'an hour of no clock',
    `${good}dark: [{ hours: ['25:00-26:00'] }]\n`,
    ':14  「时段」要写成 08:30-11:30 这样；过了半夜的写成 22:00-06:00。时和分各两位，中间是英文的冒号和短横，外面加引号',
  ],
  [
    'a span of nothing',
    `${good}dark: [{ hours: ['08:00-08:00'] }]\n`,
    ':14  「时段」的开始和结束是同一刻。全天就不用写 hours；要写一整天，请写 00:00-24:00',
  ],
  [
    'a day of no calendar',
    `${good}dark: [{ from: 2026-02-30 }]\n`,
    ':14  日期要写成 2026-10-01 这样，年四位、月和日各两位，而且真有这一天',
  ],
  [
    'an end before the beginning',
    `${good}dark: [{ from: 2026-10-07, until: 2026-10-01 }]\n`,
    ':14  「到哪天止」早于「从哪天起」，永远轮不到。请把 until 改成更晚的日期',
  ],
  [
    'a day of no week',
    `${good}dark: [{ days: [星期六] }]\n`,
    ':14  「星期」只能写 周一、周二、周三、周四、周五、周六、周日',
  ],
  ['too impatient', `${good}idle: 5\n`, ':14  「闲置几秒」最小是 15，现在是 5。请改大'],
  [
    'the same programme twice',
    good.replace('home:', '  - { id: ping-ri, title: 又, scenes: [{ says: 好 }] }\nhome:'),
    ':11  两个节目的编号都是 ping-ri。请改其中一个',
  ],
])('%s', async (_what, text, expected) => {
  expect(await check(text)).toEqual([`kiosk/ru-kou.yaml${expected}`]);
});

it('kiosks are files, not folders', async () => {
  expect(await shown({ ...lesson('字'), 'kiosk/ru-kou/index.yaml': good })).toEqual([
    'kiosk/ru-kou:1  一体机没有文件夹，一台一个文件：content/kiosk/编号.yaml。请移出来，再删去这个文件夹',
  ]);
  expect(await check(good, 'ru-kou.yml')).toEqual([
    'kiosk/ru-kou.yml:1  这里只放一体机的文件，名字以 .yaml 结尾，如 chang-lang.yaml。请改名，或者删去 ru-kou.yml',
  ]);
});
