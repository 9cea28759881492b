import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import type { HallToBuild } from '@/media/hall/scene/make-scene.ts';

/** What is served, by path. */
export type Files = Map<string, Uint8Array | string>;

const types: { [ending: string]: string } = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  webp: 'image/webp',
};

/** A site of a few files, for pages that are no part of the real one. */
export async function serveSmallSite(files: Files): Promise<{ url: string; stop(): void }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const content = files.get(path);
    response.writeHead(content === undefined ? 404 : 200, {
      'Content-Type': types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    });
    response.end(content);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    stop: () => void server.close(),
  };
}

/** Bundles a page's script with what it loads later. */
export async function bundled(entry: string, name: string): Promise<Files> {
  const { outputFiles } = await build({
    ...{ entryPoints: { [name]: entry }, outdir: '/', bundle: true, splitting: true, format: 'esm', minify: true },
    ...{ write: false, jsx: 'automatic', target: 'es2022', define: { 'process.env.NODE_ENV': '"production"' } },
  });
  return new Map(outputFiles.map(({ path, contents }) => [path, contents]));
}

/** The styles of the 3D view and of what it stands on. */
export async function hallStyles(): Promise<string> {
  const files = [
    'src/site/tokens.css',
    'src/site/base.css',
    'src/kit/stage/view/view.css',
    'src/media/hall/walk/walk.css',
  ];
  return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('');
}

/** A page that has of a hall's own page what the 3D view needs. */
export function hallHtml(id: string, { rooms, plan }: HallToBuild): string {
  const sections = plan.rooms.map(
    (room, index) =>
      `<section data-room="${room.id}"><header><h2>第 ${String(index + 1)} 室</h2></header>${rooms[index]!.exhibits.map(
        (exhibit) => `<article id="${exhibit.id}" data-exhibit="${exhibit.id}"><h3>展品 ${exhibit.id}</h3></article>`,
      ).join('')}</section>`,
  );
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="stylesheet" href="/hall.css"><x-hall data-scene="/hall/${id}/scene/scene.json"><h1>${id}</h1><div data-enter></div>${sections.join('')}</x-hall><script type="module" src="/hall.js"></script>`;
}
