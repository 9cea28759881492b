import { expect, it } from 'vitest';
import { below, imported } from '../fixture.ts';

const file = `<?xml version="1.0" encoding="UTF-8"?>
<quiz>
  <question type="category"><category><text>$course$/top/安全</text></category></question>
  <!-- question: 12  -->
  <question type="multichoice">
    <name><text>油锅</text></name>
    <questiontext format="html"><text><![CDATA[<p dir="ltr">油锅起火，<strong>先</strong>做什么？&nbsp;</p>]]></text></questiontext>
    <generalfeedback format="html"><text>&lt;p&gt;盖上锅盖断氧，A &amp;amp; B。&lt;/p&gt;</text></generalfeedback>
    <idnumber>oil-1</idnumber><single>true</single>
    <answer fraction="100" format="html"><text><![CDATA[<p>关火盖盖</p>]]></text><feedback format="html"><text>对</text></feedback></answer>
    <answer fraction="50" format="html"><text>端走</text><feedback><text></text></feedback></answer>
    <answer fraction="0" format="html"><text>泼水</text></answer>
    <tags><tag><text>难度2</text></tag></tags>
  </question>
  <question type="multichoice"><name><text>两个对</text></name><questiontext format="html"><text>选一个</text></questiontext>
    <single>true</single><answer fraction="100"><text>甲</text></answer><answer fraction="100"><text>乙</text></answer>
  </question>
  <question type="multichoice"><questiontext format="html"><text><![CDATA[<p>下面<u>哪些</u>对？</p>]]></text></questiontext>
    <single>false</single><answer fraction="50"><text>甲</text></answer><answer fraction="50"><text>乙</text></answer><answer fraction="-100"><text>丙</text></answer>
  </question>
  <question type="truefalse"><questiontext format="moodle_auto_format"><text>119 收费。
可以打。</text></questiontext>
    <generalfeedback><text>不收费。</text></generalfeedback><answer fraction="0"><text>true</text></answer><answer fraction="100"><text>false</text></answer>
  </question>
  <question type="shortanswer"><questiontext format="html"><text>火警电话是（   ）。</text></questiontext>
    <answer fraction="100"><text>119</text></answer><answer fraction="100"><text>一一九</text></answer><answer fraction="0"><text>*</text></answer>
  </question>
  <question type="shortanswer"><questiontext format="html"><text>以什么开头？</text></questiontext><answer fraction="100"><text>三湾*</text></answer></question>
  <question type="numerical"><questiontext format="html"><text>2+3=</text></questiontext><answer fraction="100"><text>5</text><tolerance>0.1</tolerance></answer></question>
  <question type="matching"><questiontext format="html"><text>电话</text></questiontext>
    <subquestion format="html"><text>火警</text><answer><text>119</text></answer></subquestion>
    <subquestion format="html"><text>急救</text><answer><text>120</text></answer></subquestion>
    <subquestion format="html"><text></text><answer><text>114</text></answer></subquestion>
  </question>
  <question type="essay"><name><text>问答</text></name><questiontext format="html"><text>谈谈</text></questiontext></question>
  <question type="cloze"><questiontext format="html"><text>连有{1:SHORTANSWER:=支部~%100%党支部#好~%50%团}，班有党{1:SA:=小组}。</text></questiontext></question>
  <question type="cloze"><questiontext format="html"><text>选{1:MULTICHOICE:=甲~乙}</text></questiontext></question>
  <question type="multichoice"><questiontext format="html"><text><![CDATA[看图<img src="@@PLUGINFILE@@/a.png">]]></text><file name="a.png" encoding="base64">iVBORw0KGgo=</file></questiontext>
    <answer fraction="100"><text>甲</text></answer><answer fraction="0"><text>乙</text></answer></question>
  <question type="ordering"><questiontext format="html"><text>排</text></questiontext><answer fraction="1"><text>一</text></answer><answer fraction="2"><text>二</text></answer><answer fraction="3"><text>三</text></answer></question>
  <question type="stack"><questiontext format="html"><text>x</text></questiontext></question>
</quiz>`;

it('takes the types that are ours and lists the others', () =>
  imported(
    'moodle.xml',
    file,
    ({ report, questions, mistakes }) => {
      expect(mistakes).toEqual([]);
      expect(report.split('\n')[0]).toBe('按 Moodle XML 读出 14 题：导入 6 题，已有 0 题，没有导入 8 题。');
      expect(below(report, '没有导入的')).toEqual([
        '第 2 题“两个对”（第 15 行）：单选题有 2 个正确答案。请在 Moodle 里改成“允许多个答案”，或者只留一个',
        '第 6 题“以什么开头？”（第 28 行）：答案里有通配符 *，学廊的填空题只认写出来的答案',
        '第 7 题“2+3=”（第 29 行）：数字题允许误差，学廊的填空题只认写出来的答案',
        '第 8 题“电话”（第 30 行）：配对题右边有多余的干扰项，学廊的配对题左右要一样多',
        '第 9 题“问答”（第 35 行）：问答题要人来批改，学廊没有这种题',
        '第 11 题“选{1:MULTICHOICE:=甲~…”（第 37 行）：完形填空里有下拉或单选的空，学廊的填空题都是打字的',
        '第 12 题“看图”（第 38 行）：题干里有图片，图片只能用在看图点选题里，这一题请手工改写',
        '第 14 题“x”（第 41 行）：学廊不认得“stack”这种题型',
      ]);
      expect(below(report, '改了写法的')).toEqual([
        '第 1 题“油锅”（第 5 行）：选错也得一部分分数的规则没有保留（oil-1）',
        '第 3 题“下面哪些对？”（第 18 行）：题干里的下划线变成了普通文字（xia-mian-na-xie-dui）',
        '第 5 题“火警电话是（ ）。”（第 25 行）：题干里的空写成了 ____（huo-jing-dian-hua-shi）',
        '第 10 题“连有{1:SHORTANSWER:=支…”（第 36 行）：只得部分分数的答案没有保留（lian-you-ban-you-dang）',
      ]);
      expect(questions).toMatchObject([
        {
          id: 'oil-1',
          type: 'single',
          ask: '油锅起火，**先**做什么？',
          options: [{ text: '关火盖盖', feedback: '对' }, '端走', '泼水'],
          answer: 'A',
          explain: '盖上锅盖断氧，A & B。',
          difficulty: 2,
        },
        { type: 'multiple', answer: ['A', 'B'] },
        { type: 'truefalse', ask: '119 收费。\n\n可以打。', answer: false, explain: '不收费。' },
        { type: 'blank', ask: '火警电话是____。', answer: [['119', '一一九']] },
        { type: 'blank', ask: '连有____，班有党____。', answer: [['支部', '党支部'], ['小组']] },
        { type: 'order', items: ['一', '二', '三'] },
      ]);
    },
    { to: 'quiz/an-quan' },
  ));
