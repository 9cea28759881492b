import type { APIRoute } from 'astro';
import { pinyinOfWork } from '@/media/narrated.ts';
import { manifestPaths } from '@/media/paths.ts';

export const getStaticPaths = () => manifestPaths('reading');

export const GET: APIRoute<Awaited<ReturnType<typeof getStaticPaths>>[number]['props']> = async ({ props }) =>
  Response.json(await pinyinOfWork(props.entry));
