/**
 * Runs in a slide's page: fits its type, says which sentence is spoken, and moves the clock of everything that moves, so
 * that each frame is drawn at its own time however long the camera takes.
 */
declare global {
  interface Window {
    fit(): void;
    speak(sentence: number, now: number): void;
    moveTo(now: number): boolean;
  }
}

/** When each movement began, in milliseconds of the slide. */
const begun = new Map<Animation, number>();

/** What has come to rest. */
const done = new WeakSet<Animation>();

/** Makes type smaller until it fits its box. */
window.fit = () => {
  for (const box of document.querySelectorAll<HTMLElement>('.fit')) {
    let size = parseFloat(getComputedStyle(box).fontSize);
    while (size > 14 && (box.scrollHeight > box.clientHeight + 4 || box.scrollWidth > box.clientWidth + 1))
      box.style.fontSize = `${String(--size)}px`;
  }
};

window.speak = (sentence, now) => {
  for (const element of document.querySelectorAll<HTMLElement>('[data-from]')) {
    const [from, to] = [Number(element.dataset['from']), Number(element.dataset['to'])];
    element.classList.toggle('coming', sentence < from);
    element.classList.toggle('here', sentence >= from && sentence <= to);
    element.classList.toggle('before', sentence > to);
  }
  collect(now);
};

/** Draws the slide as it is at this time. Returns whether something still moves after it. */
window.moveTo = (now) => {
  collect(now);
  let moves = false;
  for (const [animation, start] of begun) {
    const end = Number(animation.effect?.getComputedTiming().endTime ?? 0);
    if (now - start < end) {
      animation.currentTime = now - start;
      moves = true;
    } else {
      animation.finish();
      begun.delete(animation);
      done.add(animation);
    }
  }
  return moves;
};

function collect(now: number): void {
  for (const animation of document.getAnimations()) {
    if (begun.has(animation) || done.has(animation)) continue;
    animation.pause();
    begun.set(animation, now);
  }
}

export {};
