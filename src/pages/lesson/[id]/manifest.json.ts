import type { APIRoute } from 'astro';
import { manifestOf } from '@/media/narrated.ts';
import { manifestPaths } from '@/media/paths.ts';

export const getStaticPaths = () => manifestPaths('lesson');

export const GET: APIRoute<Awaited<ReturnType<typeof getStaticPaths>>[number]['props']> = async ({ props }) =>
  Response.json(await manifestOf(props.entry));
