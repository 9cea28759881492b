import type { HotspotKind } from '@/media/panorama/hotspot.schema.ts';

/** What kinds of hotspots are called. */
export const hotspotNames: Record<HotspotKind, string> = {
  go: '去处',
  text: '图文',
  quiz: '提问',
  sound: '聆听',
};
