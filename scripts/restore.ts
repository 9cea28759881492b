/**
 * `npm run restore -- FILE`: puts a backup in the place of the database and the content. What was there is kept.
 * Without a file: lists the backups.
 */
import './alias.ts';
import { join, resolve } from 'node:path';

const { readConfig } = await import('../src/api/config.ts');
const { listBackups } = await import('./backup/make-backup.ts');
const { restore } = await import('./restore/restore.ts');

try {
  const config = readConfig(process.env);
  const [typed] = process.argv.slice(2);
  if (typed === undefined) {
    const folder = resolve(config.DATA_DIR, 'backups');
    const names = await listBackups(folder);
    console.log(names.length === 0 ? `${folder} 里还没有备份。` : names.map((name) => join(folder, name)).join('\n'));
    console.log('要恢复哪一份，写在后面：npm run restore -- 文件');
  } else {
    const { before, knowsErasures } = await restore(
      { place: config, root: process.cwd(), file: resolve(typed) },
      Date.now(),
    );
    console.log(`恢复好了。现在可以启动学廊：它会把数据库升到这个版本，内容有变化就重新发布。
恢复之前的数据库在 ${before}，内容在 content 旁边（content-before-restore-…）。确定不要了再删。`);
    if (!knowsErasures) {
      console.log('原来的数据库没有了或者读不出来：备份之后清除过自己学习数据的成员，请他们再清除一次。');
    }
  }
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n没有恢复，原来的数据没有动。`);
  process.exitCode = 1;
}
