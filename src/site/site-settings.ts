import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { siteSchema, type Site } from './site.schema.ts';

/** Reads `content/site.yaml` under `root`. Throws where the content check finds mistakes. */
export function readSite(root: string): Site {
  return siteSchema.parse(parse(readFileSync(join(root, 'content/site.yaml'), 'utf8')));
}

/** This installation's settings: every command runs in the project's folder. */
export const site: Site = readSite(process.cwd());
