import { phrase } from '@/kit/language/phrase.ts';
import { offerView } from '@/kit/stage/view/offer-view.ts';
import type { WalkNotes } from './open-walk.ts';

/** Puts 走进展厅 on a hall's page. */
export function offerWalk(hall: HTMLElement, notes: WalkNotes): void {
  offerView(hall, {
    load: async () => {
      const { openWalk } = await import('./open-walk.ts');
      return (session) => openWalk(hall, notes, session);
    },
    hasHeadset: true,
    words: {
      enter: phrase('走进展厅'),
      cannot: phrase('这台设备不能显示立体展厅。展品和讲解都在这一页上。'),
      failed: phrase('立体展厅没有打开，请检查网络后再试。'),
    },
  });
}
