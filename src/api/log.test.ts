import { expect, it } from 'vitest';
import { createLog, errorFields } from './log.ts';

function logged(level: Parameters<typeof createLog>[0]): { lines: () => object[]; log: ReturnType<typeof createLog> } {
  let text = '';
  const log = createLog(level, (more) => (text += more));
  return {
    log,
    lines() {
      log.flush();
      return text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as object);
    },
  };
}

it('writes a line of JSON an event', () => {
  const { log, lines } = logged('info');
  log.write('info', 'request', { path: '/a\nb', status: 200 });
  log.write('error', 'unexpected error', errorFields(new Error('x')));
  expect(lines()).toMatchObject([
    { level: 'info', event: 'request', path: '/a\nb', status: 200 },
    { level: 'error', error: expect.stringContaining('Error: x') },
  ]);
});

it('leaves out what is finer than its level', () => {
  const { log, lines } = logged('warn');
  log.write('info', 'request');
  log.write('warn', 'clean-up');
  expect(lines()).toMatchObject([{ event: 'clean-up' }]);
});
