import { html, nothing, type TemplateResult } from 'lit-html';

interface Tool {
  label: string;
  icon: TemplateResult;
  act: () => void;
  keys?: string;
  isOn?: boolean;
  /** A class more. */
  more?: string;
}

/** A square button over a view. */
export const tool = ({ label, icon, act, keys, isOn, more = '' }: Tool): TemplateResult =>
  html`<button
    type="button"
    class=${`walk-tool ${more}`}
    aria-label=${label}
    title=${keys === undefined ? label : `${label} (${keys})`}
    aria-keyshortcuts=${keys ?? nothing}
    aria-pressed=${isOn === undefined ? nothing : String(isOn)}
    @click=${act}
  >
    ${icon}
  </button>`;
