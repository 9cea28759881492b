import { phrase } from '@/kit/language/phrase.ts';
import { textOf } from '@/kit/stage/view/text-of.ts';
import type { PanelButton } from '@/kit/stage/xr/layout.ts';
import type { Content } from '@/kit/stage/xr/panel.ts';
import type { ExhibitWords } from '@/media/hall/walk/words.ts';
import { exhibitBlocks } from './exhibit-blocks.ts';
import { elsewhere, questionBlocks } from '@/kit/stage/xr/question-blocks.ts';

export interface LabelActs {
  by(count: 1 | -1): void;
  closeLabel(): void;
  /** Another question of the stand. */
  ask(index: number): void;
}

/** The label of an exhibit, or the question of a stand that is asked now. */
export function labelContent(open: ExhibitWords, asked: number, acts: LabelActs): Content {
  const around: PanelButton[] = [
    { label: phrase('上一件'), act: () => acts.by(-1) },
    { label: phrase('下一件'), act: () => acts.by(1) },
    { label: phrase('合上'), act: () => acts.closeLabel() },
  ];
  const questions = [...open.article.querySelectorAll<HTMLElement>('x-question')];
  const question = questions[asked];
  if (!question) return { blocks: exhibitBlocks(open), buttons: around };
  const now = questionBlocks(question) ?? { blocks: elsewhere(question), buttons: [] };
  const others: PanelButton[] = [
    ...(asked > 0 ? [{ label: phrase('上一题'), act: () => acts.ask(asked - 1) }] : []),
    ...(asked < questions.length - 1 ? [{ label: phrase('下一题'), act: () => acts.ask(asked + 1) }] : []),
  ];
  const place = `${open.title} · ${String(asked + 1)} / ${String(questions.length)} · ${kindOf(question)}`;
  return {
    blocks: [{ kind: 'small', text: place }, ...now.blocks],
    buttons: [...now.buttons, ...others, { label: phrase('合上'), act: () => acts.closeLabel() }],
  };
}

function kindOf(question: HTMLElement): string {
  const name = question.querySelector('legend .kind')?.cloneNode(true) as HTMLElement | undefined;
  name?.querySelector('.number')?.remove();
  return textOf(name ?? null);
}
