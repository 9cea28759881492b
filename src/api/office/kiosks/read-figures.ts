import { officeEndpoint } from '@/api/endpoint.ts';
import { figuresAnswer, figuresQuery } from '@/core/kiosk/office.ts';
import { readFigures } from './figures.ts';

/** Visits, works opened, and what was shown, by day and screen. */
export const readKioskFigures = officeEndpoint(
  {
    method: 'get',
    path: '/api/office/kiosks/figures',
    summary: 'Visits and proof of play by day, screen and work',
    query: figuresQuery,
    answer: figuresAnswer,
  },
  ['organiser', 'administrator'],
  ({ query }, officer, { store: { db } }) => readFigures(db, officer, query),
);
