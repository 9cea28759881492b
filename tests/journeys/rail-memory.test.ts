import { runAlong } from '../../scripts/bench/rail/memory.ts';
import { expect, test } from './journey.ts';

// The whole day's 200,000 positions are measured by `npm run bench -- rail`.
test('2,000 positions along the wall and back leave nothing behind', async ({ page }) => {
  await page.goto('/settings/');
  const { before, after } = await runAlong(page, '/rail/ye-mai-chang-juan/?kiosk', 2000, 2000);
  expect(after.nodes - before.nodes).toBeLessThanOrEqual(0);
  expect(after.heap / before.heap).toBeLessThan(1.05);
});
