/**
 * `npm run test:install`: installs, studies, upgrades, restores and uninstalls for real, as root, in a network without
 * any route and with /opt, /etc and the rest of the machine's folders replaced for this process alone (namespaces).
 * `-- BUNDLE` takes an archive that is there. Takes two minutes; docs/developers/api.md, "Operation".
 */
import '../../scripts/alias.ts';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const inside = join(import.meta.dirname, 'inside.ts');

function whyNot(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'it needs root on Linux';
  const { status } = spawnSync('unshare', ['--net', '--mount', 'true']);
  return status === 0 ? undefined : 'this machine allows no namespaces';
}

const lacking = whyNot();
if (lacking !== undefined) {
  console.log(`skipped: ${lacking}`);
} else {
  const folder = mkdtempSync(join(tmpdir(), 'xuelang-installation-'));
  try {
    const [given] = process.argv.slice(2);
    const bundles = join(folder, 'bundles');
    mkdirSync(bundles);
    if (given === undefined) run(process.execPath, ['scripts/bundle.ts', '--to', bundles]);
    const archive = given === undefined ? join(bundles, readdirSync(bundles)[0] ?? '') : resolve(given);
    run('unshare', ['--net', '--mount', '--pid', '--fork', '--kill-child', process.execPath, inside, archive, folder]);
    console.log('\nThe installation works.');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program: string, words: string[]): void {
  const { status } = spawnSync(program, words, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${String(status)}`);
}
