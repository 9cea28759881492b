import type { HallElement } from '@/media/hall/hall.element.ts';
import { offerWalk } from './enter.ts';

/** The door from a hall's page into the hall. */
const hall = document.querySelector<HallElement>('x-hall');
if (hall)
  offerWalk(hall, {
    inView: (exhibit) => hall.visits?.enter(exhibit),
    onLeave: () => hall.visits?.leave(),
    onTour: (tour) => hall.visits?.tourFinished(tour),
    visited: () =>
      new Set([...hall.querySelectorAll<SVGElement>('.mark.seen')].map((mark) => mark.dataset['part'] ?? '')),
  });
