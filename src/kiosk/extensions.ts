import type { Kiosk } from './kiosk.ts';

/** What a kiosk does beside showing works. Each is loaded after the shell stands; one that fails leaves the others alone. */
interface Extension {
  start(kiosk: Kiosk): void | Promise<void>;
}

const extensions: { [name: string]: () => Promise<Extension> } = {
  position: () => import('./position/start.ts'),
  guide: () => import('./guide/start.ts'),
  'sign-in': () => import('./sign-in/start.ts'),
  operation: () => import('./operation/start.ts'),
  release: () => import('./release/release.ts'),
};

/** Loads them at once and starts them in their order, so that what they offer stands in the same order always. */
export async function startExtensions(kiosk: Kiosk, trouble: (error: unknown) => void): Promise<void> {
  for (const loaded of Object.values(extensions).map((load) => load())) {
    loaded.catch(() => undefined); // Waited for below, one after the other.
    try {
      const { start } = await loaded;
      Promise.resolve(start(kiosk)).catch(trouble);
    } catch (error) {
      trouble(error);
    }
  }
}
