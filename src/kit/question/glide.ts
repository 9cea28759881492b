/** Makes a change of the layout, then lets the elements glide from where they were. With reduced motion it cuts. */
export function glide(elements: readonly HTMLElement[], change: () => void): void {
  const before = elements.map((element) => element.getBoundingClientRect().top);
  change();
  if (isStill()) return;
  for (const [index, element] of elements.entries()) {
    const by = (before[index] ?? 0) - element.getBoundingClientRect().top;
    if (by === 0) continue;
    const from = { transform: `translateY(${by}px)` };
    element.animate([from, { transform: 'none' }], { duration: 180, easing: 'cubic-bezier(0.2, 0, 0, 1)' });
  }
}

function isStill(): boolean {
  return (
    document.documentElement.dataset['motion'] === 'less' || matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}
