import type { Activity } from '@/core/place/place.ts';
import { placeIri } from '@/core/place/place.ts';
import type { Numbered } from '@/media/hall/exhibits.ts';
import type { Hall } from '@/media/hall/hall.schema.ts';

/** A picture of an exhibit as the site serves it. */
export interface PictureFile {
  url: string;
  type: string;
  width: number;
  height: number;
}

export interface Shown {
  exhibit: Numbered;
  /** What is seen of it; several of a document, none of a text. */
  pictures: PictureFile[];
  /** The object or film itself. */
  file?: { url: string; kind: 'Model' | 'Video'; type: string } | undefined;
}

interface Written {
  hall: Pick<Hall, 'id' | 'title' | 'summary' | 'rooms' | 'tours'>;
  shown: Shown[];
  activityBase: string;
}

/** Where nothing is seen of an exhibit: a canvas has a size. */
const blank = { width: 1200, height: 900 };

const said = (text: string) => ({ 'zh-Hans': [text] });

/**
 * A hall as an IIIF Presentation 3 manifest (iiif.io/api/presentation/3.0): an exhibit is a canvas (a document as many as it
 * has pages), a room a range, a tour a range whose behaviour is `sequence`. Ids are the installation's permanent IRIs.
 */
export function writeManifest({ hall, shown, activityBase }: Written): object {
  const activity: Activity = `hall/${hall.id}`;
  const iri = (part?: string) => placeIri(activityBase, { activity, ...(part !== undefined && { part }) });
  const canvases = new Map(shown.map((one) => [one.exhibit.id, canvasesOf(one, iri(one.exhibit.id))]));
  const listed = (ids: readonly string[]) =>
    ids.flatMap((id) => (canvases.get(id) ?? []).map((canvas) => ({ id: canvas.id, type: 'Canvas' })));
  return {
    '@context': 'http://iiif.io/api/presentation/3/context.json',
    id: iri(),
    type: 'Manifest',
    label: said(hall.title),
    summary: said(hall.summary),
    items: [...canvases.values()].flat(),
    structures: [
      ...hall.rooms.map((room) => ({
        id: iri(room.id),
        type: 'Range',
        label: said(room.title),
        ...(room.text !== undefined && { summary: said(room.text) }),
        items: listed(room.exhibits.map(({ id }) => id)),
      })),
      ...hall.tours.map((tour) => ({
        id: iri(tour.id),
        type: 'Range',
        behavior: ['sequence'],
        label: said(tour.title),
        items: listed(tour.waypoints.map(({ exhibit }) => exhibit)),
      })),
    ],
  };
}

function canvasesOf({ exhibit, pictures, file }: Shown, id: string) {
  const { title, text, caption, source, licence, alt } = exhibit;
  const facts = [
    ['说明', caption],
    ['图片说明', alt],
    ['来源', source],
    ['许可', licence],
  ].flatMap(([name = '', value]) => (value === undefined ? [] : [{ label: said(name), value: said(value) }]));
  const pages = pictures.length > 0 ? pictures : [undefined];
  return pages.map((picture, index) => {
    const own = index === 0 ? id : `${id}/${index + 1}`;
    const { width, height } = picture ?? blank;
    return {
      id: own,
      type: 'Canvas',
      label: said(pages.length > 1 ? `${title}（${index + 1}）` : title),
      ...(text !== undefined && { summary: said(text.trim()) }),
      ...(facts.length > 0 && { metadata: facts }),
      ...(file && { rendering: [{ id: file.url, type: file.kind, label: said(title), format: file.type }] }),
      ...{ width, height },
      items: picture ? [painted(own, picture)] : [],
    };
  });
}

function painted(canvas: string, { url, type, width, height }: PictureFile) {
  const body = { id: url, type: 'Image', format: type, width, height };
  const annotation = { id: `${canvas}/picture`, type: 'Annotation', motivation: 'painting', body, target: canvas };
  return { id: `${canvas}/page`, type: 'AnnotationPage', items: [annotation] };
}
