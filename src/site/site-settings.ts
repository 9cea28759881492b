import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { siteSchema, type Site } from './site.schema.ts';

/** Reads `content/site.yaml` under `root`. Throws where the content check finds mistakes. */
export function readSite(root: string): Site {
  return siteSchema.parse(parse(readFileSync(join(root, 'content/site.yaml'), 'utf8')));
}

/** This installation's settings: every command runs in the project's folder. */
export const site: Site = readSite(process.cwd());

/** Whether there is anything to listen to: without a reading the navigation leads to none. */
export const hasReadings = has('reading');

/** Whether there is a hall to walk through, a panorama to stand in or a rail to go along: they share a place in the navigation. */
export const hasHalls = has('hall') || has('panorama') || has('rail');

/** Whether there is a video to watch. */
export const hasVideos = has('video');

function has(kind: string): boolean {
  const folder = join(process.cwd(), 'content', kind);
  return existsSync(folder) && readdirSync(folder).length > 0;
}
