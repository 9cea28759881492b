import { expect, it } from 'vitest';
import { shown, siteYaml, type Files } from '../fixture.ts';

/** site.yaml: what is wrong, the content, and what the editor reads. */
const table: [name: string, content: Files, expected: string[]][] = [
  [
    'an unknown time zone',
    { 'site.yaml': siteYaml.replace('Asia/Shanghai', '北京') },
    ['site.yaml:5  没有这个时区。中国内地请写 Asia/Shanghai'],
  ],
  [
    'a missing field inside another',
    { 'site.yaml': siteYaml.replace('  lead: 走进课堂\n', '') },
    ['site.yaml:9  「首页引语」没有填写。请在 home 下面加上一行：lead: 每课三到八分钟。'],
  ],
  [
    'a word for a number, and half an address',
    { 'site.yaml': siteYaml.replace('32', '三十二').replace('https://', '') },
    [
      'site.yaml:6  「年度学时目标」要写数字，现在是“三十二”。请写成：yearlyGoalHours: 32',
      'site.yaml:7  「学习活动的网址前缀」要写完整，以 https:// 或 http:// 开头',
    ],
  ],
  [
    'an unknown name',
    { 'site.yaml': siteYaml + 'logo: a\n' },
    [
      'site.yaml:12  没有「logo」这一项，请删去。可以写的有：name、shortName、description、organisation、timeZone、yearlyGoalHours、activityBase、footer、home、english',
    ],
  ],
  [
    'a Chinese colon',
    { 'site.yaml': siteYaml.replace('shortName: ', 'shortName：') },
    ['site.yaml:2  冒号要用英文冒号，后面空一格。请写成：shortName: …'],
  ],
];

it.each(table)('%s', async (_name, content, expected) => {
  expect(await shown(content)).toEqual(expected);
});
