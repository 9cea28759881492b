/**
 * `npm run publish`: checks the content, builds the site beside the one being served, then switches. Where anything
 * fails the old site stays. `-- --if-changed` does so only where a new build would bring something, `-- --list` lists
 * the releases, `-- --back [NAME]` goes back to an earlier one, `-- --watch` publishes whenever the content changes.
 * `--stand-by` is for the watcher alone: it loads what it takes to publish, and waits for a message.
 */
import './alias.ts';
import { enableCompileCache } from 'node:module';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ContentError, reasonOf } from './publish/content-error.ts';
import type { Fingerprint } from '@/core/release/release.ts';
import type { Work } from './publish/publishing.ts';

const root = process.cwd();
const now = Date.now;
const say = (line: string): void => console.log(line);

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      back: { type: 'boolean' },
      'if-changed': { type: 'boolean' },
      list: { type: 'boolean' },
      'stand-by': { type: 'boolean' },
      watch: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  if (values.list) return list();
  // The server beside us answers members first. What we start has this priority too, in all its threads.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  // Astro would tell its makers, and look for a network first.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Half of what starting costs is compiling the same modules again.
  enableCompileCache(join(root, '.build/compiled'));
  if (values.watch) return watch();
  if (values['stand-by']) return standBy();
  if (values.back) return back(positionals[0]);
  await publishNow(values['if-changed'] ?? false);
}

async function publishNow(onlyIfChanged: boolean, inputs?: Fingerprint): Promise<void> {
  const { publish } = await import('./publish/publish.ts');
  const { buildSite, checkContent, indexSite } = await import('./publish/build-site.ts');
  const { SearchError } = await import('./publish/following-search.ts');
  const work: Work = { check: (place) => checkContent(place, say), build: buildSite, search: indexSite };
  try {
    const published = await publish(root, { work, now, onlyIfChanged, inputs, say });
    if (published === undefined) say('没有变化，不用再发布。');
    else {
      const { pages, rendered = pages, seconds } = published.release;
      const anew = rendered < pages ? `，其中 ${String(rendered)} 页有变化` : '';
      say(`发布好了：${String(pages)} 页${anew}，用了 ${seconds.toFixed(1)} 秒（${published.name}）。`);
    }
  } catch (error) {
    if (error instanceof ContentError)
      for (const { file, line, text } of error.mistakes) console.error(`${file}:${String(line)} ${text}`);
    console.error(reasonOf(error));
    if (!(error instanceof SearchError)) console.error('没有发布，正在使用的网站没有变。');
    process.exitCode = 1;
  }
}

/** Ends with the watcher, as long as it waits. */
async function standBy(): Promise<void> {
  process.once('disconnect', () => process.exit());
  const asked = new Promise<Fingerprint>((resolve) => process.once('message', resolve));
  const { stateOf } = await import('./partial/sources.ts');
  const { outdated } = await import('./publish/publisher.ts');
  // Nothing is known of a project that was never looked at.
  const base = async (): Promise<string> => (await stateOf(root).catch(() => ({ base: '' }))).base;
  const loaded = await base();
  await import('./publish/build-site.ts').then(({ loadAll }) => loadAll());
  const inputs = await asked;
  process.removeAllListeners('disconnect');
  process.disconnect();
  if ((await base()) === loaded) await publishNow(true, inputs);
  else process.exitCode = outdated;
}

async function back(to: string | undefined): Promise<void> {
  const { rollBack } = await import('./publish/roll-back.ts');
  try {
    say(`已退回到 ${await rollBack(root, { to, now, say })}。内容改动以后，会再自动发布。`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

async function list(): Promise<void> {
  const { currentRelease, listReleases } = await import('./publish/releases.ts');
  const [releases, current] = await Promise.all([listReleases(root), currentRelease(root)]);
  if (releases.length === 0) say('还没有发布过。');
  for (const { name, release } of releases)
    say(
      `${name}  ${new Date(release.built).toLocaleString('zh-CN')}  ${String(release.pages)} 页${name === current ? '  正在使用' : ''}`,
    );
}

async function watch(): Promise<void> {
  const { watchContent } = await import('./publish/watch-content.ts');
  // Started beside the server, we end with it.
  process.once('disconnect', () => process.exit());
  watchContent(root, say);
}

await run();
