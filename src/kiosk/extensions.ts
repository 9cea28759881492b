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

/** Loads and starts them all. */
export function startExtensions(kiosk: Kiosk, trouble: (error: unknown) => void): void {
  for (const load of Object.values(extensions))
    void load()
      .then(({ start }) => start(kiosk))
      .catch(trouble);
}
