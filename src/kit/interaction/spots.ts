/** Puts the numbers of a picture's spots on it; each opens what is told of it in the list below. */
export function placeSpots(section: HTMLElement, signal: AbortSignal): void {
  const picture = section.querySelector('[data-picture]');
  const spots = [...section.querySelectorAll<HTMLDetailsElement>('[data-spot]')];
  if (!picture) return;
  const buttons = spots.map((spot, index) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'meeting-spot figures';
    button.textContent = String(index + 1);
    button.setAttribute('aria-label', spot.querySelector('summary')?.textContent ?? '');
    button.style.left = `${spot.dataset['x'] ?? '0'}%`;
    button.style.top = `${spot.dataset['y'] ?? '0'}%`;
    button.addEventListener('click', () => {
      for (const other of spots) other.open = other === spot && !spot.open;
      if (spot.open) spot.scrollIntoView({ block: 'nearest' });
    });
    picture.append(button);
    return button;
  });
  const show = () => {
    spots.forEach((spot, index) => buttons[index]?.setAttribute('aria-pressed', String(spot.open)));
  };
  for (const spot of spots) spot.addEventListener('toggle', show, { signal });
  show();
  signal.addEventListener('abort', () => {
    for (const button of buttons) button.remove();
  });
}
