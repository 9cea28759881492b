import { html, render } from 'lit-html';
import type { Shell } from '@/kiosk/create-kiosk.ts';

/** The touch home: the works of a group at a time. */
export function showHome(kiosk: Shell, root: HTMLElement): void {
  const home = root.querySelector<HTMLElement>('[data-home]')!;
  let group = 0;
  const draw = (): void => {
    const { home: groups } = kiosk.config;
    const works = groups[Math.min(group, groups.length - 1)]?.works ?? [];
    render(
      html`<ul class="works">
          ${works.map((place) => {
            const [activity = '', part] = place.split('#');
            const work = kiosk.works.get(activity);
            if (!work) return '';
            return html`<li>
              <button type="button" class="tile" @click=${() => kiosk.open(work.address + (part ? `#${part}` : ''))}>
                ${work.pictures[0] ? html`<img src=${work.pictures[0].src} alt="" />` : ''}
                <span>${work.title}</span>
              </button>
            </li>`;
          })}
        </ul>
        <div class="groups" role="group" aria-label="类别">
          ${groups.map(
            ({ title }, index) =>
              html`<button
                type="button"
                aria-pressed=${index === group}
                @click=${() => {
                  group = index;
                  draw();
                }}
              >
                ${title}
              </button>`,
          )}
        </div>`,
      home,
    );
  };
  kiosk.on('state', ({ state }) => {
    home.hidden = state !== 'home';
    if (state === 'attract') group = 0;
    if (state === 'home') draw();
  });
  kiosk.on('config', draw);
}
