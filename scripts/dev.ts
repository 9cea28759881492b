/**
 * `npm run dev`: the site with live reload at PORT (4321), the API at the port after it, and the content checked after
 * every change.
 */
import './alias.ts';
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';

const root = process.cwd();
const port = Number(process.env['PORT'] ?? 4321);
const apiPort = String(port + 1);

const { readContent } = await import('./check-content/content.ts');
const { mistakesIn } = await import('./check-content/check-content.ts');
const { writeCatalogue } = await import('./catalogue.ts');
const { examShell } = await import('../src/core/exam/exam-shell.ts');
const astro = await import('astro');

async function check(): Promise<void> {
  const content = await readContent(root);
  const mistakes = mistakesIn(content);
  for (const { file, line, text } of mistakes) console.log(`${file}:${String(line)} ${text}`);
  if (mistakes.length > 0) console.log(`内容有 ${String(mistakes.length)} 处要改。`);
  else await writeCatalogue(root, content, join(root, '.build/dev/catalogue.json'));
}

/** As the server does: one page shows all examinations. */
function showShell(request: { url?: string | undefined }, _response: unknown, next: () => void): void {
  const { pathname, search } = new URL(request.url ?? '/', 'http://dev');
  const shell = examShell(pathname);
  if (shell !== undefined) request.url = `${shell}${search}`;
  next();
}

let timer: NodeJS.Timeout | undefined;
await check();
// Editors save several files at once: one check for all of them.
watch(join(root, 'content'), { recursive: true }, () => {
  clearTimeout(timer);
  timer = setTimeout(() => void check(), 300);
});

// The catalogue is that of the content as it is now, not of what was published; pages are Astro's.
const words = ['--watch', '--import', './scripts/alias.ts', 'src/api/server.ts', '.build/dev/site'];
const api = spawn(process.execPath, words, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PORT: apiPort },
});
process.on('exit', () => api.kill());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit());
await astro.dev({
  root,
  // Astro would answer /api/… itself: its addresses end in a slash, the API's do not.
  trailingSlash: 'ignore',
  server: { port, host: process.env['HOST'] ?? '127.0.0.1' },
  vite: {
    plugins: [{ name: 'exam-shell', configureServer: ({ middlewares }) => void middlewares.use(showShell) }],
    // The short form would change `Host`, and the API then refuses what a page sends from another machine.
    server: { proxy: { '/api': { target: `http://127.0.0.1:${apiPort}` } } },
  },
});
