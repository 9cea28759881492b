import { extname } from 'node:path/posix';

/** How files of each kind begin, as text in which a byte is a character. */
const beginnings: Record<string, RegExp> = {
  png: /^\x89PNG/,
  jpg: /^\xff\xd8\xff/,
  jpeg: /^\xff\xd8\xff/,
  webp: /^RIFF.{4}WEBP/s,
  avif: /^.{4}ftypavi[fs]/s,
};

/** What is wrong with a picture's bytes: pages could not show it. Undefined for what is no picture. */
export function pictureProblem(path: string, bytes: Buffer): string | undefined {
  const ending = extname(path).slice(1).toLowerCase();
  if (bytes.length === 0) return '图片是空的。请重新保存一份';
  if (ending === 'svg') return svgProblem(bytes.toString('utf8'));
  const beginning = beginnings[ending];
  if (beginning === undefined || beginning.test(bytes.toString('latin1', 0, 16))) return undefined;
  return `图片的内容不是 ${ending}，多半只改了文件名。请用画图软件打开，另存为 ${ending}`;
}

function svgProblem(text: string): string | undefined {
  const tag = /<svg\b[^>]*>/.exec(text)?.[0];
  if (tag === undefined) return '图片的内容不是 svg。请用画图软件重新保存一份';
  if (/\sviewBox=/.test(tag) || (/\swidth=/.test(tag) && /\sheight=/.test(tag))) return undefined;
  return 'svg 图片没有写大小。请在 <svg 后面加上 viewBox，如 viewBox="0 0 800 500"';
}
