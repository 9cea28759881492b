import { html, type TemplateResult } from 'lit-html';
import { phrase } from '@/kit/language/phrase.ts';
import { icons } from '@/kit/stage/view/icons.data.ts';

interface LabelActs {
  by(count: 1 | -1): void;
  closeLabel(): void;
}

/** The head of an exhibit's label: which one it is, the ways to the next and back. */
export const labelHead = (position: number, count: number, acts: LabelActs): TemplateResult => html`
  <button
    type="button"
    class="walk-tool"
    aria-label=${phrase('上一件展品')}
    aria-keyshortcuts="PageUp"
    @click=${() => acts.by(-1)}
  >
    ${icons.before}
  </button>
  <span class="quiet small figures">${position} / ${count}</span>
  <button
    type="button"
    class="walk-tool"
    aria-label=${phrase('下一件展品')}
    aria-keyshortcuts="PageDown"
    @click=${() => acts.by(1)}
  >
    ${icons.next}
  </button>
  <button
    type="button"
    class="walk-tool walk-label-close"
    aria-label=${phrase('合上说明')}
    @click=${() => acts.closeLabel()}
  >
    ${icons.close}
  </button>
`;
