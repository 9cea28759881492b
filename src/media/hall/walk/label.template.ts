import type { TemplateResult } from 'lit-html';
import { phrase } from '@/kit/language/phrase.ts';
import { panelHead } from '@/kit/stage/view/panel-head.template.ts';

interface LabelActs {
  by(count: 1 | -1): void;
  closeLabel(): void;
}

/** The head of an exhibit's label. */
export const labelHead = (position: number, count: number, acts: LabelActs): TemplateResult =>
  panelHead({
    ...{ position, count },
    words: { before: phrase('上一件展品'), next: phrase('下一件展品'), close: phrase('合上说明') },
    by: (by) => acts.by(by),
    close: () => acts.closeLabel(),
  });
