import { phrase } from '@/kit/language/phrase.ts';
import { textOf } from '@/kit/stage/view/text-of.ts';
import type { Block, PanelButton } from '@/kit/stage/xr/layout.ts';
import type { Content } from '@/kit/stage/xr/panel.ts';
import { elsewhere, questionBlocks } from '@/kit/stage/xr/question-blocks.ts';
import type { HotspotWords } from '@/media/panorama/view/words.ts';

export interface HotspotActs {
  by(count: 1 | -1): void;
  closePanel(): void;
  ask(index: number): void;
  /** Sound began, or ended. */
  heard(): void;
}

/** What a hotspot says in a headset, from the page's own words; of a quiz the question that is asked now. */
export function hotspotContent({ title, article }: HotspotWords, asked: number, acts: HotspotActs): Content {
  const close = { label: phrase('合上'), act: () => acts.closePanel() };
  const questions = [...article.querySelectorAll<HTMLElement>('x-question')];
  const question = questions[asked];
  if (question) {
    const now = questionBlocks(question) ?? { blocks: elsewhere(question), buttons: [] };
    const place = `${title} · ${String(asked + 1)} / ${String(questions.length)}`;
    const next = { label: phrase('下一题'), act: () => acts.ask(asked + 1) };
    return {
      blocks: [{ kind: 'small', text: place }, ...now.blocks],
      buttons: [...now.buttons, ...(asked < questions.length - 1 ? [next] : []), close],
    };
  }
  const blocks: Block[] = [{ kind: 'title', text: title }];
  for (const paragraph of article.querySelectorAll('[data-text] p, .through'))
    blocks.push({ kind: 'text', text: textOf(paragraph) });
  return {
    blocks,
    buttons: [
      ...soundButton(article.querySelector('audio'), acts),
      { label: phrase('上一个'), act: () => acts.by(-1) },
      { label: phrase('下一个'), act: () => acts.by(1) },
      close,
    ],
  };
}

function soundButton(audio: HTMLAudioElement | null, acts: HotspotActs): PanelButton[] {
  if (!audio) return [];
  audio.onplay = audio.onpause = () => acts.heard();
  const act = (): void => {
    if (audio.paused) audio.play().catch(() => undefined);
    else audio.pause();
  };
  return [{ label: audio.paused ? phrase('听一听') : phrase('停下'), isMain: true, act }];
}
