/** Something that stands over everything else until it is answered. */
export interface Modal {
  /** Told whenever it is drawn. Opening takes the focus to what is marked `data-first`, closing brings it back. */
  look(isOpen: boolean): void;
}

/**
 * Makes what is drawn into a place the only thing that keys and screen readers find while it stands there.
 * @param place a child of the kiosk's root; what lies over it, such as a question over a sheet, has a place of its own
 */
export function createModal(place: HTMLElement): Modal {
  let stilled: Element[] = [];
  let before: Element | null = null;
  let isUp = false;
  return {
    look(isOpen) {
      if (isOpen === isUp) return;
      isUp = isOpen;
      if (isOpen) {
        before = document.activeElement;
        // Who comes with a long press must find the corner, and sentences are heard over everything.
        stilled = [...(place.parentElement?.children ?? [])].filter(
          (other) => other !== place && !other.matches('[inert], [data-staff-corner], [data-notice]'),
        );
        for (const other of stilled) other.setAttribute('inert', '');
        place.querySelector<HTMLElement>('[data-first]')?.focus();
        return;
      }
      for (const other of stilled) other.removeAttribute('inert');
      stilled = [];
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    },
  };
}
