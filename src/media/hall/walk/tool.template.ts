import { html, nothing, type TemplateResult } from 'lit-html';

export interface Tool {
  label: string;
  icon: TemplateResult;
  act: () => void;
  keys?: string;
  isOn?: boolean;
}

/** A round button with a drawing. */
export const tool = ({ label, icon, act, keys, isOn }: Tool): TemplateResult =>
  html`<button
    type="button"
    class="walk-tool"
    aria-label=${label}
    title=${keys === undefined ? label : `${label} (${keys})`}
    aria-keyshortcuts=${keys ?? nothing}
    aria-pressed=${isOn === undefined ? nothing : String(isOn)}
    @click=${act}
  >
    ${icon}
  </button>`;
