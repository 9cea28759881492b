import { officeEndpoint } from '@/api/endpoint.ts';
import { siteState } from '@/core/release/site-state.ts';
import { siteStateOf } from './site-state.ts';

/** How the published site stands, and what editors have to mend. */
export const readSite = officeEndpoint(
  {
    method: 'get',
    path: '/api/office/site',
    summary: 'The published site: releases, the build under way, and how the last one ended',
    answer: siteState,
  },
  ['editor', 'administrator'],
  (_call, _officer, { built }) => siteStateOf(built),
);
