import { appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { atMost, round, type Figure } from './figure.ts';
import { generateLessons } from './generate-lessons.ts';
import { secondsUntilLive } from './live.ts';
import { copyProject } from './project-copy.ts';
import { startSite } from './site-server.ts';

const lessons = 1000;

/**
 * Seconds to build the sample site and one with 1,000 more lessons: from nothing, after one lesson changed, and until
 * such a change is live by itself.
 */
export async function measureBuild(): Promise<Figure[]> {
  const project = await copyProject(process.cwd());
  try {
    const figures = await measure('sample site', project.root);
    await generateLessons(join(project.root, 'content'), lessons);
    return [...figures, ...(await measure(`with ${lessons} more lessons`, project.root))];
  } finally {
    await project.remove();
  }
}

async function measure(name: string, root: string): Promise<Figure[]> {
  const full = await secondsToBuild(root);
  const [id = ''] = await readdir(join(root, 'content/lesson'));
  await appendFile(join(root, 'content/lesson', id, 'index.mdx'), '\n\n又加了一段。\n');
  const changed = await secondsToBuild(root);
  const data = join(root, 'data');
  await (await startSite(root, data)).stop();
  const second = await startSite(root, data);
  await second.stop();
  const live = await secondsUntilLive(root, id);
  return [
    { name: `${name}, build`, value: full, unit: 's' },
    { name: `${name}, build after one lesson changed`, value: changed, unit: 's' },
    atMost(`${name}, one changed lesson live`, live, 's', 10),
    atMost(`${name}, second start`, round(second.readyAfter / 1000, 2), 's', 3),
  ];
}

function secondsToBuild(root: string): Promise<number> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    // What the build says is for people: standard output is the bench's own.
    const build = spawn(process.execPath, ['scripts/publish.ts'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    build.once('exit', (code) => {
      if (code === 0) resolve(round((performance.now() - started) / 1000));
      else reject(new Error(`The build in ${root} failed.`));
    });
  });
}
