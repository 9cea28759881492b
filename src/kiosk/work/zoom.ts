/** The text size that works have in a frame (site/tokens.css, `larger`), in their own pixels. */
const ownSize = 28;

/** What a text's letters are to be on a screen whose shorter side has 1080 pixels, and what they are for who wants them larger. */
const wanted = { large: 48, larger: 58 };

/** How much larger than its own pixels a work is drawn. A rail measures itself by the screen; all else was made for a desk. */
export function zoomOf(address: string, letters: 'large' | 'larger'): number {
  return address.startsWith('/rail/') ? 1 : ((Math.min(innerWidth, innerHeight) / 1080) * wanted[letters]) / ownSize;
}
