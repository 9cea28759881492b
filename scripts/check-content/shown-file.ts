import { open, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import sharp from 'sharp';
import { readGlb } from '@/media/hall/glb.ts';
import { soundLength } from './sound-length.ts';

const megabyte = 1024 * 1024;

/** The largest files that a hall, panorama or rail may show or play, in megabytes: they come over the same wire as everything else. */
const limits: Record<string, number> = { '.glb': 4, '.mp4': 100, '.pdf': 20, '.vtt': 1, '.mp3': 5, '.m4a': 5 };

/** How these files begin. */
const beginnings: Record<string, { pattern: RegExp; advice: string }> = {
  '.mp4': { pattern: /^.{4}ftyp/s, advice: '请用视频软件另存为 mp4（H.264）' },
  '.pdf': { pattern: /^%PDF-/, advice: '请重新导出一份 pdf' },
  '.mp3': { pattern: /^(?:ID3|\xff[\xe2-\xff])/, advice: '请用录音软件另存为 mp3' },
  '.m4a': { pattern: /^.{4}ftyp/s, advice: '请用录音软件另存为 m4a' },
  '.vtt': { pattern: /^(?:\xef\xbb\xbf)?WEBVTT/, advice: '字幕文件的第一行要写 WEBVTT' },
};

/** More triangles than a computer without a graphics card turns smoothly. */
const mostTriangles = 100_000;

/** No side of a picture may have more pixels: decoding it would take the memory of an old computer. */
const mostPixels = 8000;

/** What an exhibit or a stretch of wall sounds like is held in memory while it sounds: no longer than this, in seconds. */
const longestSound = 60;
const heldSound = /content[\\/](?:hall|rail)[\\/][^\\/]+[\\/][^\\/]+\.m4a$/i;

/** What is wrong with a file that a hall, panorama or rail shows; undefined for what can be shown, and for other files. */
export async function shownFileProblem(path: string, size: number): Promise<string | undefined> {
  const ending = extname(path).toLowerCase();
  const limit = limits[ending];
  if (limit !== undefined && size > limit * megabyte) {
    return `文件有 ${(size / megabyte).toFixed(1)} MB，太大了。请压缩到 ${limit} MB 以内`;
  }
  if (ending === '.glb') return objectProblem(await readFile(path));
  if (heldSound.test(path)) return soundProblem(path);
  const beginning = beginnings[ending];
  if (beginning !== undefined) {
    const isIt = beginning.pattern.test(await beginningOf(path));
    return isIt ? undefined : `文件的内容不是 ${ending.slice(1)}，打不开。${beginning.advice}`;
  }
  return /^\.(?:png|jpe?g|webp|avif)$/.test(ending) ? pixelProblem(path) : undefined;
}

function objectProblem(bytes: Uint8Array): string | undefined {
  try {
    const { triangles } = readGlb(bytes);
    if (triangles <= mostTriangles) return undefined;
    return `立体模型有 ${triangles} 个三角面，旧电脑转不动。请减到 ${mostTriangles} 个以内`;
  } catch {
    return '立体模型坏了，打不开。请用建模软件重新导出一份 glb（glTF 2.0）';
  }
}

async function soundProblem(path: string): Promise<string | undefined> {
  const seconds = await soundLength(path).catch(() => undefined);
  if (seconds === undefined) return '声音坏了，打不开。请用录音软件另存为 m4a';
  if (seconds <= longestSound) return undefined;
  return `声音长 ${Math.round(seconds)} 秒，太长了。请剪到 ${longestSound} 秒以内，更长的放进讲解里`;
}

async function pixelProblem(path: string): Promise<string | undefined> {
  const pixels = await pixelsOf(path);
  if (!pixels) return '图片坏了，打不开。请用画图软件重新保存一份';
  const { width, height } = pixels;
  if (Math.max(width, height) <= mostPixels) return undefined;
  return `图片有 ${width}×${height} 像素，太大了。长边请缩小到 ${mostPixels} 像素以内`;
}

/** How many pixels a picture has; undefined where it can't be opened. */
export async function pixelsOf(path: string): Promise<{ width: number; height: number } | undefined> {
  try {
    const { width, height } = await sharp(path).metadata();
    return { width, height };
  } catch {
    return undefined;
  }
}

async function beginningOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(16), position: 0 });
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}
