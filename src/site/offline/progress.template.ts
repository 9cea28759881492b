import { phrase } from '@/kit/language/phrase.ts';
import { html, type TemplateResult } from 'lit-html';
import { sizeText } from './size.ts';

export interface Working {
  done: number;
  total: number;
  cancel(): void;
}

/** How far keeping is, and how to stop it. */
export function progressTemplate(label: string, { done, total, cancel }: Working): TemplateResult {
  return html`<span class="keep-line">
    <span>${label}</span>
    <progress max=${Math.max(total, 1)} value=${total === 0 ? 1 : done} aria-label=${label}></progress>
    <span class="figures">${sizeText(done)} / ${sizeText(total)}</span>
    <button type="button" class="link" @click=${cancel}>${phrase('取消')}</button>
  </span>`;
}
