/** Millimetres. More than any sensor's noise, less than a step beside the screen. */
const enough = 60;

/** So many positions in a row: a line without a check sum may say any place once, or twice. */
const inRow = 3;

/**
 * Tells when somebody has slid the screen: each time the last three positions all lie that far, on one side, from where it
 * was last told.
 */
export function createSlid(): (mm: number | null) => boolean {
  let anchor: number | undefined;
  let last: number[] = [];
  return (mm) => {
    if (mm === null) return false;
    last = [...last, mm].slice(-inRow);
    if (last.length < inRow) return false;
    const [least, middle, most] = [...last].sort((a, b) => a - b) as [number, number, number];
    anchor ??= middle;
    if (least - anchor < enough && anchor - most < enough) return false;
    anchor = middle;
    return true;
  };
}
