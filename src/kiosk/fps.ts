/** How often it is measured, and for how long, in milliseconds. */
const every = 30_000;
const during = 1_000;

/** Frames a second, counted for a second now and then: counting all the time would keep the machine busy. */
export function measureFrames(): () => number {
  let measured = 0;
  const measure = (): void => {
    if (document.visibilityState !== 'visible') return;
    const from = performance.now();
    let frames = 0;
    const count = (): void => {
      const passed = performance.now() - from;
      if (passed < during) {
        frames++;
        requestAnimationFrame(count);
      } else measured = Math.round((frames * 1000) / passed);
    };
    requestAnimationFrame(count);
  };
  setTimeout(measure, 5_000);
  setInterval(measure, every);
  return () => measured;
}
