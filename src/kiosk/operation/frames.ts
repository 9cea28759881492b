/** So long frames are counted, in milliseconds, in each half minute: counting keeps the browser drawing. */
const span = 2_000;
const interval = 30_000;

/** Measures frames a second, now and then. Answers the last figure; null while the page is not seen or before the first. */
export function measureFrames(): () => number | null {
  let last: number | null = null;
  const measure = (): void => {
    if (document.visibilityState !== 'visible') {
      last = null;
      return;
    }
    const begun = performance.now();
    let frames = 0;
    const count = (): void => {
      frames++;
      const passed = performance.now() - begun;
      if (passed < span) requestAnimationFrame(count);
      else last = Math.round((frames / passed) * 10_000) / 10;
    };
    requestAnimationFrame(count);
  };
  measure();
  setInterval(measure, interval);
  return () => last;
}
