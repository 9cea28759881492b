/** How a person wants pages to look, kept on the device: `auto` follows the system. */
export interface Appearance {
  theme: 'auto' | 'light' | 'dark';
  type: 'normal' | 'large' | 'larger';
  motion: 'auto' | 'less';
}

/** The storage key; `Layout.astro` reads it in a line of its own before the first paint. */
export const appearanceKey = 'xuelang-appearance';

export const defaultAppearance: Appearance = { theme: 'auto', type: 'normal', motion: 'auto' };

const choices: { [key in keyof Appearance]: readonly Appearance[key][] } = {
  theme: ['auto', 'light', 'dark'],
  type: ['normal', 'large', 'larger'],
  motion: ['auto', 'less'],
};

/** Reads stored text; whatever is missing or not understood falls back to the default. */
export function parseAppearance(text: string | null): Appearance {
  let stored: Partial<Appearance> = {};
  try {
    stored = (JSON.parse(text ?? '{}') ?? {}) as Partial<Appearance>;
  } catch {
    // Somebody else's text under our key: the defaults are good.
  }
  const pick = <K extends keyof Appearance>(key: K): Appearance[K] =>
    choices[key].find((choice) => choice === stored[key]) ?? defaultAppearance[key];
  return { theme: pick('theme'), type: pick('type'), motion: pick('motion') };
}

/** Puts the choice on the root element, where tokens.css reads it. */
export function showAppearance(root: HTMLElement, { theme, type, motion }: Appearance, systemIsDark: boolean): void {
  root.dataset['theme'] = theme === 'dark' || (theme === 'auto' && systemIsDark) ? 'dark' : 'light';
  root.dataset['type'] = type;
  root.dataset['motion'] = motion;
}
