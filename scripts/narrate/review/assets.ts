import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The page's files. */
export interface ReviewAssets {
  html: string;
  script: string;
  style: string;
}

const html = `<!doctype html>
<html lang="zh-Hans-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>校对配音</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="review.css" />
    <script src="review.js" defer></script>
  </head>
  <body></body>
</html>
`;

/** Bundles the page: in memory, for it is used on this machine alone. */
export async function buildReviewPage(): Promise<ReviewAssets> {
  const { outputFiles } = await build({
    entryPoints: {
      review: fileURLToPath(new URL('page/review.page.ts', import.meta.url)),
      style: fileURLToPath(new URL('page/review.css', import.meta.url)),
    },
    alias: { '@': fileURLToPath(new URL('../../../src', import.meta.url)) },
    bundle: true,
    write: false,
    outdir: '/review',
    format: 'iife',
    target: ['chrome109', 'firefox115', 'safari15.4'],
  });
  const text = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { html, script: text('review.js'), style: text('style.css') };
}
