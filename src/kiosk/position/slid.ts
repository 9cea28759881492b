/** Millimetres. More than any sensor's noise, less than a step beside the screen. */
const enough = 60;

/** Tells when somebody has slid the screen: each time it stands that far from where it was last told. */
export function createSlid(): (mm: number | null) => boolean {
  let anchor: number | undefined;
  return (mm) => {
    if (mm === null) return false;
    anchor ??= mm;
    if (Math.abs(mm - anchor) < enough) return false;
    anchor = mm;
    return true;
  };
}
