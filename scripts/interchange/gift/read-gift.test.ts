import { expect, it } from 'vitest';
import { below, imported } from '../fixture.ts';
import { readGift } from './read-gift.ts';

const file = `// 王老师 2024 年整理
$CATEGORY: $course$/党史

// [id:san-wan-nian] [tag:难度2]
::第一题:: 三湾改编发生在哪一年？ {
  ~1925 年#太早了
  =1927 年#对，9 月 29 日
  ~1935 年
  ####部队 1927 年 9 月 29 日到达三湾。
}

时间: 1921 年 7 月，中共一大的会址在{~北京 =上海 ~广州}。

::少了右括号:: 八七会议在哪里召开？ {
  =汉口
  ~南昌

::第四题:: 古田会议在福建。{T}

::多选:: 长征经过哪些省？{
  ~%50%贵州

  // 记得核对
  ~%50%四川
  ~%-100%台湾
}

::两个对:: 单选 {=甲 =乙 ~丙}

::全角:: 用了全角 ｛＝甲 ～乙｝

::八:: 红军到达陕北是哪一年 {=1935 =一九三五 =%50%1936}

谈谈认识 {}

这一段只是说明。

::连:: 连线 {
=转兵 -> 文家市
=改编 -> 三湾
=会师 -> 砻市
}

[html]<p>下面<b>正确：</b>的是？</p><p>x<sup>2</sup>&gt;1&nbsp;且 a*b</p> {=甲&amp;乙 ~丙<br>丁}

[html]看图<img src="a.png"> {=甲 ~乙}

圆周率约为 {#3.14:0.01}

2 + 3 = {#5}

三选 {~%30%甲 ~%30%乙 ~丙}

选 {=甲 ~以上都对}

一题里 {=甲 ~乙} 两个 {=丙 ~丁}
`;

it('takes a file question by question; every mistake is listed with its line and what to do', () =>
  imported('党史.gift', file, ({ report, questions, mistakes, file: written }) => {
    expect(written).toBe('content/quiz/dang-shi/index.yaml');
    expect(mistakes).toEqual([]);
    expect(report.split('\n')[0]).toBe('按 GIFT 读出 18 题：导入 8 题，已有 0 题，没有导入 10 题。');
    expect(below(report, '没有导入的')).toEqual([
      '第 3 题“少了右括号”（第 14 行）：花括号 { 没有配上 }。请在答案的最后补上 }',
      '第 6 题“两个对”（第 28 行）：单选题有 2 个正确答案。多选题请把每个正确选项写成 ~%50%…，权重加起来是 100',
      '第 7 题“全角”（第 30 行）：用了全角的 ｛，请改成半角的 {',
      '第 9 题“谈谈认识”（第 34 行）：问答题要人来批改，学廊没有这种题',
      '第 10 题“这一段只是说明。”（第 36 行）：没有答案，只是一段说明，不是题目',
      '第 13 题“看图”（第 46 行）：题干里有图片，图片只能用在看图点选题里，这一题请手工改写',
      '第 14 题“圆周率约为”（第 48 行）：数字题允许误差，学廊的填空题只认写出来的答案',
      '第 16 题“三选”（第 52 行）：正确选项的权重加起来是 60%，应当是 100%。多选题请把每个正确选项写成 ~%50%…，权重加起来是 100',
      '第 17 题“选”（第 54 行）：选项会打乱顺序，不能写“以上都对”这样的选项。请改成多选题（type: multiple）',
      '第 18 题“一题里”（第 56 行）：一题里有几对花括号。文字里要用花括号时，写成 \\{ 和 \\}',
    ]);
    expect(below(report, '改了写法的')).toEqual([
      '第 5 题“多选”（第 20 行）：答案中间的空行去掉了（chang-zheng-jing-guo-na-xie-sheng）',
      '第 8 题“八”（第 32 行）：只得部分分数的答案没有保留；题干里没有空，在末尾加了 ____（hong-jun-dao-da-shan-bei-shi-na-yi-nian）',
      '第 15 题“2 + 3 =”（第 50 行）：题干里没有空，在末尾加了 ____（dang-shi-1）',
    ]);
    expect(questions.slice(0, 2)).toEqual([
      {
        id: 'san-wan-nian',
        type: 'single',
        ask: '三湾改编发生在哪一年？',
        options: [{ text: '1925 年', feedback: '太早了' }, { text: '1927 年', feedback: '对，9 月 29 日' }, '1935 年'],
        answer: 'B',
        explain: '部队 1927 年 9 月 29 日到达三湾。',
        difficulty: 2,
      },
      {
        id: 'shi-jian-1921-nian-7-yue-zhong-gong-yi-da-de-hui',
        type: 'single',
        ask: '时间: 1921 年 7 月，中共一大的会址在____。',
        options: ['北京', '上海', '广州'],
        answer: 'B',
        explain: '正确答案：上海。',
      },
    ]);
    expect(questions[6]).toMatchObject({
      ask: '下面**正确**：的是？\n\nx²>1 且 a\\*b',
      options: ['甲&乙', '丙\n\n丁'],
    });
  }));

it('is the same question only while nobody has changed what stands beside the comment', () => {
  const order = '{"id":"pai","type":"order","ask":"排","items":["一","二","三"],"explain":"因"}';
  const body = '// [id:pai]\n[markdown]排 {\n=1 -> 一\n=2 -> 二\n=3 -> 三\n####因\n}';
  expect(readGift(`// xuelang: ${order}\n${body}\n`).found[0]?.question?.type).toBe('order');
  expect(readGift(`// xuelang: ${order}\n${body.replace('三', '四')}\n`).found[0]?.question?.type).toBe('match');
  expect(readGift(`// xuelang: {"type":"order"}\n${body}\n`).found[0]?.question?.type).toBe('match');
});

it('reads one right weight, and a numbered text with a colon and an equals sign', () => {
  const { found } = readGift('1: a=b 时，选 {~%100%对::的 ~%-50%错#不\\: 对}');
  expect(found[0]?.question).toMatchObject({
    type: 'single',
    ask: '1: a=b 时，选',
    options: [{ text: '对::的' }, { text: '错', feedback: '不: 对' }],
    answer: 'A',
  });
});
