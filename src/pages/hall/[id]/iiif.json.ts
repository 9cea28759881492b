import type { APIRoute } from 'astro';
import type { CollectionEntry } from 'astro:content';
import { manifestOf } from '@/media/hall/iiif/manifest-of.ts';
import { manifestPaths } from '@/media/paths.ts';

export const getStaticPaths = () => manifestPaths('hall');

/** The hall as an IIIF Presentation 3 manifest. */
export const GET: APIRoute<{ entry: CollectionEntry<'hall'> }> = async ({ props }) =>
  Response.json(await manifestOf(props.entry));
