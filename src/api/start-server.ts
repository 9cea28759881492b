import type { Catalogue } from '@/core/catalogue/catalogue.ts';
import { accessOf } from './access.ts';
import { cleanUpAccounts } from './accounts/clean-up.ts';
import { firstAdministrator } from './accounts/first-administrator.ts';
import { policies } from './accounts/policy.ts';
import { createApp } from './app.ts';
import type { Built } from './built.ts';
import type { Config } from './config.ts';
import { backUpBeforeMigrations } from './database/back-up-before.ts';
import { migrate } from './database/migrate.ts';
import { openStore } from './database/open.ts';
import { finishMoves } from './database/restoring.ts';
import { holdRunLock } from './database/run-lock.ts';
import type { Deps } from './deps.ts';
import { loadPapers } from './exams/papers.ts';
import { cleanUpGuide } from './guide/clean-up.ts';
import { cleanUpKiosks } from './kiosks/clean-up.ts';
import { kioskFiles } from './kiosks/files.ts';
import { createLive } from './live/live.ts';
import { listen } from './listen.ts';
import { createLog, errorFields } from './log.ts';
import { createMetrics } from './operation/metrics.ts';
import { recountNewcomers } from './play/recount.ts';
import { readCatalogue } from './records/read-catalogue.ts';
import { loadWorks } from './records/works.ts';
import { besideSite } from './static/beside.ts';
import { followLink } from './static/follow.ts';
import { openSite } from './static/site.ts';

export interface Running {
  url: string;
  /** Answers what is under way, writes what waits, closes the database. */
  close(): Promise<void>;
}

/**
 * Opens the database, brings it up to date and serves site and API in one process.
 * @param say shows the operator a line
 * @param prepare runs before the port opens (demo members)
 */
export async function startServer(
  config: Config,
  built: Built,
  say: (line: string) => void,
  prepare: (deps: Deps) => Promise<void> = () => Promise.resolve(),
): Promise<Running> {
  const log = createLog(config.LOG_LEVEL, (text) => process.stderr.write(text));
  const catalogue = (): Catalogue => readCatalogue(besideSite(built.site, 'catalogue.json'));
  const first = catalogue();
  const letGo = holdRunLock(config.DATA_DIR);
  finishMoves(config.DATA_DIR);
  const copied = await backUpBeforeMigrations(config, Date.now());
  if (copied !== null) say(`数据库要升级，升级之前的一份在 ${copied}`);
  const store = await openStore(config);
  try {
    const deps = await store.alone(async (): Promise<Deps> => {
      await migrate(store.db);
      const administrator = await firstAdministrator(store, Date.now());
      if (administrator !== null) {
        say(`第一位管理员：用户名 ${administrator.name}，密码 ${administrator.password}（只显示这一次，请记下来）`);
      }
      const deps = {
        store,
        works: await loadWorks(store, first, Date.now()),
        kiosks: kioskFiles(first),
        now: Date.now,
        log,
        access: accessOf(config),
        dataDir: config.DATA_DIR,
        metrics: createMetrics(),
        built,
        policy: policies[config.PASSWORD_POLICY],
        live: await createLive(store, Date.now),
      };
      await loadPapers(store, first.exams, Date.now());
      await prepare(deps);
      return deps;
    });
    const site = openSite(built.site);
    const { url, close } = await listen(createApp(deps, site), config);
    say(whereServed(url, config.HOST));
    const stopCleaning = hourly(() =>
      cleanUpAccounts(store, policies[config.PASSWORD_POLICY].sessions, Date.now())
        .then(() => cleanUpGuide(store, Date.now()))
        .then(() => cleanUpKiosks(store, Date.now()))
        .catch((error: unknown) => log.write('warn', 'clean-up', errorFields(error))),
    );
    let isClosing = false;
    const recounting = recountNewcomers(deps, () => isClosing).catch((error: unknown) =>
      log.write('error', 'recounting points', errorFields(error)),
    );
    const stopFollowing = followLink(
      built.site,
      async () => {
        // Works first: a page must not be there before its study is accepted.
        deps.works = await store.alone(async () => {
          await loadPapers(store, catalogue().exams, Date.now());
          return loadWorks(store, catalogue(), Date.now());
        });
        deps.kiosks = kioskFiles(catalogue());
        site.reload();
        log.write('info', 'new site');
      },
      (error) => log.write('error', 'new site', errorFields(error)),
    );
    return {
      url,
      async close() {
        stopCleaning();
        isClosing = true;
        await recounting;
        stopFollowing();
        // Streams have no end of their own to be waited for.
        await deps.live.close();
        await close();
        await store.close();
        letGo();
        log.flush();
      },
    };
  } catch (error) {
    await store.close();
    letGo();
    throw error;
  }
}

function whereServed(url: string, host: string): string {
  const onlyHere = ['127.0.0.1', '::1', 'localhost'].includes(host);
  return onlyHere
    ? `学廊已就绪：${url} （只有本机能访问；要让局域网访问，请设环境变量 HOST=0.0.0.0）`
    : `学廊已就绪：${url} （在 ${host} 上监听，局域网可以访问）`;
}

/** Does something now and every hour; answers how to stop it. */
function hourly(work: () => void): () => void {
  work();
  const timer = setInterval(work, 3_600_000).unref();
  return () => clearInterval(timer);
}
