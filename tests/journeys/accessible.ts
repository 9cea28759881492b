import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from './journey.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** All that the theme changes is colour; the other rules need no second look. */
const aboutColour = ['color-contrast', 'link-in-text-block'];

/**
 * No violation of axe's rules as the page stands now, light or dark; at a phone's width light alone, since a theme has the
 * same colours at any width. `what` names that state.
 */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  const isNarrow = (page.viewportSize()?.width ?? 0) < 600;
  for (const theme of isNarrow ? ['light'] : ['light', 'dark']) {
    await page.evaluate((chosen) => {
      document.documentElement.dataset['theme'] = chosen;
      document.documentElement.dataset['motion'] = 'less';
    }, theme);
    // No frames here, so the way without extra pages will do.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const { violations } = await (theme === 'light' ? axe.withTags(tags) : axe.withRules(aboutColour)).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${String(target)}: ${failureSummary ?? ''}`),
    );
    expect.soft(found, `${what}, ${theme}`).toEqual([]);
  }
}
