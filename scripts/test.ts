/**
 * `npm test`: everything. Brings a browser and what sound is made with, then checks, unit tests on both databases, a build, journeys in the browser.
 * Goes on after a failure, and ends with one line: how many passed, how many failed.
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { bringAudioTools } from './audio-tools.ts';
import { bringBrowser } from './browser.ts';
import { runTool, toolOf } from './run-tool.ts';

interface Count {
  passed: number;
  failed: number;
}

const unitResults = 'test-results/unit.json';
const journeyResults = 'test-results/journeys.json';

const { browser, said } = bringBrowser();
console.log([said, ...bringAudioTools()].join('；'));
await rm('test-results', { recursive: true, force: true });
await mkdir('test-results', { recursive: true });

/** Runs a step with its output shown; its own count when it has one, else it counts only when it fails. */
async function step(
  name: string,
  words: string[],
  count?: () => Promise<Count>,
  env?: NodeJS.ProcessEnv,
): Promise<Count> {
  console.log(`\n== ${name} ==`);
  const started = performance.now();
  const { code } = await runTool(words, { show: true, env: env ?? {} });
  const { passed, failed } = (await count?.().catch(() => undefined)) ?? { passed: 0, failed: 0 };
  console.log(`== ${name}：${((performance.now() - started) / 1000).toFixed(1)} 秒 ==`);
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}

async function countUnit(): Promise<Count> {
  const { numPassedTests, numFailedTests } = JSON.parse(await readFile(unitResults, 'utf8')) as Record<string, number>;
  return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 };
}

async function countJourneys(): Promise<Count> {
  const { stats } = JSON.parse(await readFile(journeyResults, 'utf8')) as { stats: Record<string, number> };
  const flaky = stats['flaky'] ?? 0;
  if (flaky > 0) console.log(`${String(flaky)} passed only when repeated: see "flaky" above`);
  return { passed: (stats['expected'] ?? 0) + flaky, failed: stats['unexpected'] ?? 0 };
}

const vitest = [toolOf('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitResults}`];
const counts = [
  await step('单元测试', vitest, countUnit),
  await step('建站', ['scripts/publish.ts']),
  // After the build, so that the pages' sizes are checked as well.
  await step('检查', ['scripts/check.ts']),
  await step(
    '浏览器里的测试',
    [toolOf('@playwright/test', 'playwright'), 'test', '--reporter=line,json'],
    countJourneys,
    {
      CHROMIUM_PATH: browser,
      PLAYWRIGHT_JSON_OUTPUT_NAME: journeyResults,
    },
  ),
];

const total = counts.reduce((sum, { passed, failed }) => ({
  passed: sum.passed + passed,
  failed: sum.failed + failed,
}));
console.log(`\n${String(total.passed)} passed, ${String(total.failed)} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
