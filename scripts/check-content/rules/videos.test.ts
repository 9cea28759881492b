import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { picture, shown, video, type Files } from '../fixture.ts';

const yaml = 'video/pian/index.yaml';
const film = await readFile(new URL('../../new/film.mp4', import.meta.url));
const beside = (name: string, content: string | Buffer): Files => ({ [`video/pian/${name}`]: content });

/** The film with another name for how its picture is encoded. */
const otherCodec = Buffer.from(film.toString('latin1').replaceAll('avc1', 'hvc1'), 'latin1');

/** Videos: what is wrong, the content, and what the editor reads. */
const table: [name: string, content: Files, expected: string[]][] = [
  ['nothing', video(), []],
  [
    'a missing file',
    video('./film.mp4', './flim.mp4'),
    [`${yaml}:7  视频文件：找不到文件 ./flim.mp4。是不是 ./film.mp4？（大小写也要一致）`],
  ],
  [
    'missing captions',
    video('./zi-mu.vtt', './zimu.vtt'),
    [`${yaml}:8  第 1 种字幕：找不到文件 ./zimu.vtt。是不是 ./zi-mu.vtt？（大小写也要一致）`],
  ],
  [
    'captions that do not parse',
    video('', '', beside('zi-mu.vtt', 'WEBVTT\n\n1\n00:01 -> 00:02\n一句话。\n')),
    ['video/pian/zi-mu.vtt:3  这一段字幕看不懂：应该有一行“00:00:01.000 --> 00:00:02.500”这样的起止时间。请改好'],
  ],
  [
    'captions of another video',
    video('', '', beside('zi-mu.vtt', 'WEBVTT\n\n00:01.000 --> 01:00.000\n一句话。\n')),
    [`${yaml}:8  第 1 种字幕到 60 秒才完，可视频只有 8 秒。请换成配套的字幕`],
  ],
  [
    'a film that was cut off',
    video('', '', beside('film.mp4', film.subarray(0, 6000))),
    ['video/pian/film.mp4:1  视频不完整，后面缺了一段。请用视频软件重新导出一份'],
  ],
  [
    'something else under its name',
    video('', '', beside('film.mp4', picture)),
    ['video/pian/film.mp4:1  视频的内容不是它的名字说的格式，多半只改了文件名。请用视频软件重新导出一份'],
  ],
  [
    'a film that few browsers play',
    video('', '', beside('film.mp4', otherCodec)),
    ['video/pian/film.mp4:1  这个 mp4 的画面是 hvc1 编码，许多浏览器放不了。请用视频软件另存为 H.264（AVC）编码的 mp4'],
  ],
  [
    'a lesson that is not there',
    video('licence:', 'lesson: mei\nlicence:'),
    [`${yaml}:6  「来自哪一课」里的 mei 不存在。请检查编号`],
  ],
];

it.each(table)('%s', async (_, content, expected) => {
  expect(await shown(content)).toEqual(expected);
});
