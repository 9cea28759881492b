import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** A file of the same build as a site, which is not served: it stands beside the folder that the site's link leads to. */
export function besideSite(site: string, file: string): string {
  return join(dirname(existsSync(site) ? realpathSync(site) : resolve(site)), file);
}
