import { stringify } from 'yaml';
import type { WorkKind } from '../check-content/work-kinds.ts';

/** What a new work's file is filled with. */
export interface NewWork {
  id: string;
  title: string;
  /** The day on which it is made: `2026-11-01`. */
  today: string;
  /** The works that a new course lists to begin with. */
  works: string[];
}

/** The text of a new work's file: it passes the check, and its comments say what to change. */
export const templates: Record<WorkKind, (work: NewWork) => string> = {
  lesson,
  reading,
  course,
  hall,
  panorama,
  video,
  rail,
  quiz,
  exam,
  notice,
};

function heading({ id, title }: NewWork): string {
  return `id: ${id} # 编号：与文件夹同名，以后不要改
title: ${stringify(title).trim()}
summary: 用一两句话说明学完能知道什么。 # 简介：不超过 120 个字
# draft: true # 还没写好时去掉行首的 #，就只在 npm run dev 里看得到
# publishAt: 2026-11-01 08:00 # 到时间才发布`;
}

const cover = `cover: ./cover.svg # 封面：换成自己的图片，放在同一个文件夹里
coverAlt: 远山和一轮落日 # 封面上画的是什么，说给看不见图的人听`;

function lesson(work: NewWork): string {
  return `---
${heading(work)}
${cover}
sources: # 出处：至少一条，还可以写 author、date、url、note
  - title: 请写上依据的书、文章或文件
tags: []
---

开头先写一件具体的事：一个地方、一件东西、一个问题。空一行就是换段，**两个星号**之间是粗体。

## 第一个小标题

正文分成几个小节，每节用两个井号开头。学到哪一节，就记到哪一节。

<Callout kind="key" title="记住这一点">

组件要独占几行，前后各空一行。

</Callout>

## 练一练

\`\`\`question
id: ${work.id}-1
type: truefalse
ask: 每道题都要写解析。
answer: 对
explain: 解析告诉大家为什么，答对的人也会看。
\`\`\`
`;
}

function reading(work: NewWork): string {
  return `---
${heading(work)}
${cover}
author: 请写上作者
# voice: 李明 # 谁读的；有真人录音时写上名字
licence: CC BY 4.0 # 按什么许可使用
sources: # 出处：至少一条
  - title: 请写上依据的书、文章或文件
# pronunciation: # 容易读错的词怎么读
#   - { word: 朝阳, pinyin: zhāo yáng }
tags: []
---

## 第一章

正文分成几章，每章用两个井号开头，空一行就是换段。听的人看不见字，句子写短一些。

## 第二章

一句一句地听，听到哪一句，就记到哪一句。
`;
}

function course(work: NewWork): string {
  return `${heading(work)}
${cover}
seal: 学成 # 印文：学完盖的印，二到四个字
chapters: # 各章按学习顺序写，每行一个作品：lesson/编号 或 quiz/编号
  - title: 第一章
    works:
${work.works.map((name) => `      - ${name}`).join('\n')}
`;
}

function hall(work: NewWork): string {
  return `${heading(work)}
${cover}
format: 1
mood: { light: day, wall: plaster, floor: oak } # 光线、墙面、地面，可选的见 docs/editors/README.md
rooms: # 按参观顺序一厅一厅写；东西挂在哪里、门开在哪里，程序会排
  - id: di-yi-ting # 编号：以后不要改
    title: 第一厅
    text: 进门时读到的一两句话。
    # accent: pine # 正对门口的墙刷成松绿
    exhibits: # 按参观顺序一件一件写
      - id: qian-yan
        kind: text # 种类：picture 图、object 立体模型、video 影片、chart 图表、document 文件、timeline 时间线、quiz 答题台、doorway 门
        title: 前言
        text: |
          为什么要看这个展览？先写一件具体的事。

          空一行就是另起一段，展签不超过 800 个字。
      - id: feng-mian-tu
        kind: picture
        title: 第一件展品
        caption: 年代、材质、尺寸写成一行
        picture: ./cover.svg
        alt: 远山和一轮落日
        source: 请写上从哪里来
        licence: CC BY 4.0
        size: large # 挂得大些，走进门先看见它
tours: # 带讲解的路线，可以不写
  - id: kuai-kan
    title: 几分钟看完
    waypoints:
      - { exhibit: qian-yan, say: 从这里开始。, seconds: 15 }
      - { exhibit: feng-mian-tu, say: 再看这一件。, seconds: 15 }
`;
}

function panorama(work: NewWork): string {
  return `${heading(work)}
${cover}
format: 1
# map: ./map.svg # 地图：各景在哪里的一张图，上北下南；有了它，每一景要写 at
# mapAlt: 地图上画的是什么，说给看不见图的人听
scenes: # 一景一景写；从一景走到另一景，写一个 kind: go 的热点
  - id: di-yi-jing # 编号：以后不要改
    title: 第一景
    text: 到了这里读到的一两句话。
    picture: ./quan-jing.webp # 全景图：宽正好是高的两倍，最好是 4096×2048
    alt: 晨雾里的远山，东边一轮红日
    source: 请写上从哪里来
    licence: CC BY 4.0
    # north: 180 # 正北在图的哪里：从左边起 0 到 360 度，正中是 180
    # at: [30, 60] # 在地图的哪里：从左起、从上起百分之几
    hotspots: # 可以点的地方；npm run dev 打开这个全景，点一下图就有 at 的两个数
      - id: hong-ri
        kind: text # 种类：go 去处、text 图文、quiz 提问、sound 聆听
        title: 红日
        at: [90, 8] # 从正北顺时针 90 度，往上 8 度
        text: |
          在这里写说明，空一行就是另起一段，不超过 600 个字。
`;
}

function video(work: NewWork): string {
  return `${heading(work)}
${cover}
licence: CC BY 4.0 # 按什么许可使用
files: [./film.mp4] # 视频：H.264 的 mp4；还可以再写一个 ./film.webm。换成自己的视频
captions:
  - { file: ./captions.vtt, language: zh-CN } # 字幕：WebVTT 文件，也是页面上的文字稿
chapters: # 各章从何时起：分:秒
  - { id: kai-tou, title: 开头, at: 0 }
  - { id: jie-wei, title: 结尾, at: 0:04 }
timeline: # 放到某一刻出现的互动；各种写法见 docs/editors/README.md
  - kind: question
    at: 0:02 # 放到这里停下来
    required: true # 不能跳过
    question:
      id: ${work.id}-1
      type: truefalse
      ask: 视频里可以停下来提问。
      answer: 对
      explain: 答完按“接着看”，视频从原处放下去。
  - kind: pause
    id: xiang-yi-xiang # 编号：以后不要改
    at: 0:05
    title: 这一段说的事，你身边有吗？
`;
}

function rail(work: NewWork): string {
  return `${heading(work)}
${cover}
format: 1
wall: # 墙：全用毫米
  length: 6000 # 屏幕中线从头走到尾有多长
  window: [1210, 340] # 屏幕看得见的宽和高：量发光的部分
source: 请写上画从哪里来
licence: CC BY 4.0 # 按什么许可使用
layers: # 画层：从远到近；parallax 是跟着墙走多快，0 不动，1 与墙一起走
  - { picture: ./shan.svg, parallax: 0.3, bottom: 0, height: 60, repeat: true }
stops: # 站：从起点往后列；屏幕正中到 mm 就是到站
  - id: qi-dian # 编号：以后不要改
    mm: 800
    title: 起点 # 还可以写 figure: { value: 7 人, what: 当时的党员 }，画面前面的一个大数
    year: 请写年份 # 写在最前面的大字
    label: 不打开就看得到的一句话。
    content: # 打开这一站看到的东西：text 文字、picture 图片、video 影片、object 立体模型、chart 图表
      - kind: text
        text: |
          为什么从这里说起？先写一件具体的事。

          空一行就是另起一段，不超过 800 个字。
    notes: 只给讲解员看的话，观众看不到。
    minutes: 2 # 讲几分钟
  - id: di-er-zhan
    mm: 3200
    title: 第二站
    label: 一张图表，几个数。
    content:
      - kind: chart
        chart: { kind: bar, title: 图表说的是什么, unit: 个, data: [[去年, 31], [今年, 45]], note: 请写上数据来源 }
zones: # 段：一段一段的色调和环境声，可以不写
  - { id: qian-ban, title: 前一半, from: 0, to: 2000, tint: mist }
# behaviour: { slide: 1.2, reach: 250, hysteresis: 20, dwell: 1.2 } # 滑动几秒、多近算到站、防抖几毫米、停稳几秒才出声
`;
}

function quiz(work: NewWork): string {
  return `${heading(work)}
# take: 5 # 每次抽几题；不写就是全部
questions: # 每题以 - 开头；七种题型的写法见 docs/editors/README.md
  - id: ${work.id}-1
    type: single
    ask: 单选题写一个正确答案，第一个选项是哪个字母？
    options:
      - A
      - B
      - C
    answer: A
    explain: 字母按书写的顺序数，页面上的顺序会打乱。
  - id: ${work.id}-2
    type: blank
    ask: 要填的地方写____个下划线。
    answer:
      - [四, 4]
    explain: 一个空有几种写法时，写在方括号里。
`;
}

function exam(work: NewWork): string {
  const [bank] = work.works;
  const fields = heading(work)
    .replace(/\n# publishAt.*/, '')
    .replace('npm run dev 里看得到', '检查时看，不能安排考试');
  if (bank === undefined)
    return `${fields}
# 这是题库：题目和答案只给服务器，不会出现在网站上。有了题库，再运行一次 npm run new -- exam "标题" 就得到试卷
questions: # 每题以 - 开头，写法与测验相同；见 docs/editors/README.md
  - id: ${work.id}-1
    type: single
    ask: 单选题写一个正确答案，第一个选项是哪个字母？
    options:
      - A
      - B
      - C
    answer: A
    explain: 字母按书写的顺序数，考试时的顺序会打乱。
    difficulty: 1 # 难度：1 容易，2 一般，3 较难；试卷可以按难度抽题
`;
  return `${fields}
# 这是试卷：从题库里抽题。要新建题库，把 paper 换成 questions，写法与测验相同
instructions: |
  请独立完成。每答一题都会自动保存，断网或关机后可以接着答。
minutes: 60 # 时限，从开始作答起几分钟
pass: 60 # 及格线：总分的百分之几
attempts: 1 # 可考几次
paper: # 一部分一部分地写
  - title: 一、选择题
    from: ${bank} # 题库的编号
    take: 1 # 抽几题；还可以写 type: single、difficulty: 1
    points: 5 # 每题几分
`;
}

function notice(work: NewWork): string {
  return `---
${heading(work)}
date: ${work.today} # 通知的日期
# important: true # 去掉行首的 #，就在首页突出显示
---

先写最要紧的事：什么时候，什么地方，谁来做什么。
`;
}
