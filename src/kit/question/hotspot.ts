import type { HotspotQuestion } from '@/core/marking/question.ts';
import { choiceFace } from './choice.ts';
import type { Face } from './face.ts';
import type { Sheet } from './sheet.ts';

/** A choice whose options can also be tapped in the picture, and are lit there. */
export function hotspotFace(sheet: Sheet, question: HotspotQuestion): Face {
  const face = choiceFace(sheet, question);
  const inputs = sheet.all<HTMLInputElement>('input');
  const areas = [...sheet.fieldset.querySelectorAll<SVGGElement>('[data-area]')];
  const light = () => {
    for (const [index, area] of areas.entries()) {
      const input = inputs[index];
      const line = input?.closest('.line');
      area.classList.toggle('is-chosen', input?.checked === true);
      area.classList.toggle('is-near', input === document.activeElement);
      for (const mark of ['is-right', 'is-wrong', 'is-missed'])
        area.classList.toggle(mark, line?.classList.contains(mark) === true);
    }
  };

  for (const [index, area] of areas.entries())
    area.addEventListener('click', () => {
      if (!sheet.fieldset.disabled) inputs[index]?.click();
    });
  for (const event of ['input', 'focusin', 'focusout'])
    sheet.fieldset.addEventListener(event, () => requestAnimationFrame(light));

  return {
    ...face,
    begin(seed, shuffled) {
      face.begin(seed, shuffled);
      light();
    },
    mark(response, whole) {
      void face.mark(response, whole);
      light();
    },
    again() {
      face.again?.();
      light();
    },
  };
}
