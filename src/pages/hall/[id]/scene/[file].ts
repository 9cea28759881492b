import type { APIRoute } from 'astro';
import { sceneOf } from '@/media/hall/scene/scene-of.ts';
import { workPaths } from '@/media/paths.ts';

export async function getStaticPaths() {
  const halls = (await workPaths('hall')).filter(({ props }) => props.movedTo === undefined);
  const scenes = await Promise.all(
    halls.map(async ({ params, props }) => ({ params, files: await sceneOf(props.entry.data) })),
  );
  return scenes.flatMap(({ params, files }) =>
    [...files].map(([file, make]) => ({ params: { ...params, file }, props: { make } })),
  );
}

export const GET: APIRoute<Awaited<ReturnType<typeof getStaticPaths>>[number]['props']> = async ({ props }) =>
  new Response(new Uint8Array(await props.make()));
