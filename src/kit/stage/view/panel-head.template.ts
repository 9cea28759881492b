import { html, type TemplateResult } from 'lit-html';
import { icons } from './icons.data.ts';
import { tool } from './tool.template.ts';

interface PanelHead {
  /** From 1. */
  position: number;
  count: number;
  words: { before: string; next: string; close: string };
  by: (count: 1 | -1) => void;
  close: () => void;
}

/** The head of a panel: which of how many it shows, the ways to the next and back. */
export const panelHead = ({ position, count, words, by, close }: PanelHead): TemplateResult => html`
  ${tool({ label: words.before, icon: icons.before, act: () => by(-1), keys: 'PageUp' })}
  <span class="quiet small figures">${position} / ${count}</span>
  ${tool({ label: words.next, icon: icons.next, act: () => by(1), keys: 'PageDown' })}
  ${tool({ label: words.close, icon: icons.close, act: close, more: 'walk-label-close' })}
`;
