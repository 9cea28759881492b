import { nothing, render } from 'lit-html';
import type { KioskPlace } from '@/core/kiosk/kiosk.schema.ts';
import type { Shell } from '@/kiosk/shell.ts';
import { createLead } from './lead.ts';
import { homeTemplate } from './home.template.ts';
import { pageOf, worksPerPage } from './pages.ts';

/** The touch home: the works of one group, a page at a time. */
export function showHome(kiosk: Shell, root: HTMLElement): void {
  const home = root.querySelector<HTMLElement>('[data-home]')!;
  let group = 0;
  let page = 0;
  const lead = createLead(kiosk);

  const found = (place: KioskPlace) => {
    const [activity = '', part] = place.split('#');
    const work = kiosk.works.get(activity);
    if (!work) return [];
    const own = work.pictures.find((picture) => part !== undefined && picture.part === part);
    return [{ place, work, picture: own ?? work.pictures[0], title: own?.title ?? work.title }];
  };
  const draw = (): void => {
    const { home: groups, title } = kiosk.config;
    group = Math.min(group, groups.length - 1);
    const all = (groups[group]?.works ?? []).flatMap(found);
    const size = worksPerPage({ width: innerWidth, height: innerHeight }, kiosk.lowReach);
    const { entries, pages, ...at } = pageOf(all, page, size);
    page = at.page;
    render(homeTemplate({ title, groups, group, entries, page, pages }, { open, choose, turn }), home);
    lead.show(
      home.querySelector<HTMLElement>('[data-lead]'),
      all.map(({ work }) => work),
    );
  };
  const open = (place: KioskPlace): void => void kiosk.open(addressOf(place));
  const choose = (index: number): void => {
    group = index;
    page = 0;
    draw();
  };
  const turn = (by: number): void => {
    page += by;
    draw();
  };
  const look = (): void => {
    const isOn = kiosk.state === 'home';
    if (kiosk.state === 'attract' || kiosk.state === 'dark') {
      group = 0;
      page = 0;
    }
    home.hidden = !isOn;
    // Pictures that nobody sees are not held.
    if (isOn) draw();
    else {
      lead.rest();
      render(nothing, home);
    }
  };
  kiosk.on('state', look);
  kiosk.on('config', look);
  addEventListener('resize', look);
  look();
}

/** `hall/x#part` → `/hall/x/#part`. */
export function addressOf(place: KioskPlace): string {
  const [activity, part] = place.split('#');
  return `/${activity}/${part === undefined ? '' : `#${part}`}`;
}
