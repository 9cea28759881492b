/** Fills a room of the staff's menu, until the signal says that it is left. */
export type OpenRoom = (room: HTMLElement, signal: AbortSignal) => void;

/** What is seen of a kiosk beside its views: where works stand, sentences, corners and the staff's menu. */
export interface Face {
  /** Puts a work's frame where works stand. */
  show(frame: HTMLIFrameElement, address: string): void;
  notice(text: string, seconds: number): void;
  addCorner(element: HTMLElement): () => void;
  addStaff(title: string, open: OpenRoom): () => void;
  /** The entries of the staff's menu, in the order in which they came. */
  readonly staff: ReadonlyMap<string, OpenRoom>;
}

export function createFace(root: HTMLElement): Face {
  const find = (name: string): HTMLElement => {
    const element = root.querySelector<HTMLElement>(`[data-${name}]`);
    if (!element) throw new Error(`The kiosk's page has no ${name}.`);
    return element;
  };
  const [place, said, corner] = [find('frame'), find('notice'), find('corner')];
  const staff = new Map<string, OpenRoom>();
  let going: ReturnType<typeof setTimeout> | undefined;
  return {
    show(frame) {
      frame.title = '作品';
      place.replaceChildren(frame);
    },
    notice(text, seconds) {
      clearTimeout(going);
      said.textContent = text;
      said.hidden = false;
      going = setTimeout(() => {
        said.hidden = true;
        said.textContent = '';
      }, seconds * 1000);
    },
    addCorner(element) {
      corner.append(element);
      return () => element.remove();
    },
    addStaff(title, open) {
      staff.set(title, open);
      return () => void (staff.get(title) === open && staff.delete(title));
    },
    staff,
  };
}
