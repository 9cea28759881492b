import type { KioskConfig } from '@/core/kiosk/kiosk.schema.ts';
import { placesOf } from '@/core/kiosk/places.ts';
import type { SurveyedRail } from '@/core/rail/survey.ts';
import { publishedEntries } from '@/media/published.ts';

/** The rails that a kiosk shows, as its calibration needs them; where its file names none, all: the office may have chosen one. */
export async function kioskRails(config: KioskConfig): Promise<SurveyedRail[]> {
  const rails = await publishedEntries('rail');
  const named = new Set(placesOf(config).map((place) => place.split('#')[0]));
  const own = rails.filter(({ id }) => named.has(`rail/${id}`));
  return (own.length > 0 ? own : rails).map(({ id, data }) => ({
    id,
    title: data.title,
    length: data.wall.length,
    stops: data.stops.map((stop) => ({ id: stop.id, mm: stop.mm, title: stop.title })),
  }));
}
