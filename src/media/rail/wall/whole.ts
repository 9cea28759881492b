/** The wall fills the window; what lies below can't be reached meanwhile. */
export interface Whole {
  readonly isOn: boolean;
  enter(): void;
  leave(): void;
}

/** @param onChange called when the stage has its new size */
export function startWhole(stage: HTMLElement, onChange: (isOn: boolean) => void): Whole {
  let stilled: Element[] = [];
  let scroll = 0;
  return {
    get isOn() {
      return stage.classList.contains('whole');
    },
    enter() {
      if (this.isOn) return;
      scroll = scrollY;
      for (let one: Element = stage; one.parentElement && one !== document.body; one = one.parentElement)
        stilled.push(
          ...[...one.parentElement.children].filter((other) => other !== one && !other.hasAttribute('inert')),
        );
      for (const other of stilled) other.setAttribute('inert', '');
      stage.classList.add('whole');
      document.documentElement.classList.add('along-wall');
      onChange(true);
    },
    leave() {
      if (!this.isOn) return;
      for (const other of stilled) other.removeAttribute('inert');
      stilled = [];
      stage.classList.remove('whole');
      document.documentElement.classList.remove('along-wall');
      scrollTo(0, scroll);
      onChange(false);
    },
  };
}
