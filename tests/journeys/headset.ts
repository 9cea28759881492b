import type * as Emulator from 'iwer';
import type { XRDevice } from 'iwer';
import { expect, type Page } from './journey.ts';

declare global {
  interface Window {
    headset: XRDevice;
    IWER: typeof Emulator;
  }
}

/** A headset with two controllers, drawn on the page's canvas by the emulator of the Immersive Web group. */
export async function plugIn(page: Page): Promise<void> {
  await page.addInitScript({ path: 'node_modules/iwer/build/iwer.min.js' });
  await page.addInitScript(() => {
    window.headset = new window.IWER.XRDevice(window.IWER.metaQuest3);
    window.headset.installRuntime({ forceInstall: true });
  });
}

/** Where to look for something with a ray, in degrees from straight ahead: from, to, to the right and upwards. */
export interface Area {
  across: [number, number];
  up: [number, number];
}

/** The lowest row of the tray before the body, what lies above it, and where labels stand and exhibits are. */
export const row: Area = { across: [-45, 30], up: [-45, -35] };
export const tray: Area = { across: [-25, 10], up: [-44, -14] };
export const label: Area = { across: [6, 58], up: [-26, 14] };
export const around: Area = { across: [-150, 150], up: [-4, -2] };

/** Where things were found: most lie there again. */
const known = new Map<string, [across: number, up: number]>();

/** Moves the right controller's ray over an area until what it points at has a name, and pulls the trigger. */
export async function pick(page: Page, name: string, { across, up }: Area): Promise<void> {
  const { at, seen } = await page.evaluate(
    async ([wanted, [left, right], [low, high], first]) => {
      const { headset } = window;
      const [other, hand] = [headset.controllers.left!, headset.controllers.right!];
      const live = document.querySelector('.walk > [aria-live]')!;
      const frames = async (count: number): Promise<void> => {
        for (let i = 0; i < count; i += 1)
          // What is chosen may be to take the headset off.
          await new Promise<void>((done) => {
            const session = headset.activeSession;
            if (!session) return done();
            session.addEventListener('end', () => done());
            session.requestAnimationFrame(() => done());
          });
      };
      const aim = (a: number, u: number): void => {
        const [y, x] = [(-a * Math.PI) / 360, (u * Math.PI) / 360];
        hand.quaternion.set(
          Math.sin(x) * Math.cos(y),
          Math.cos(x) * Math.sin(y),
          -Math.sin(x) * Math.sin(y),
          Math.cos(x) * Math.cos(y),
        );
      };
      hand.position.set(0.12, 1.4, -0.1);
      other.quaternion.set(0.7, 0, 0, 0.7);
      const tried = first ? [first] : [];
      for (let u = low; u <= high; u += 3) for (let a = left; a <= right; a += 5) tried.push([a, u]);
      const names = new Set<string>();
      aim(60, 60);
      await frames(2);
      live.textContent = '';
      for (const [a, u] of tried) {
        aim(a, u);
        // One frame brings the ray there, the next meets what is there.
        await frames(2);
        names.add(live.textContent);
        if (!live.textContent.includes(wanted)) continue;
        hand.updateButtonValue('trigger', 1);
        await frames(2);
        hand.updateButtonValue('trigger', 0);
        await frames(2);
        return { at: [a, u] as [number, number], seen: [] };
      }
      return { at: undefined, seen: [...names] };
    },
    [name, across, up, known.get(name)] as const,
  );
  expect(at, `${name} among ${seen.join()}`).toBeDefined();
  if (at) known.set(name, at);
}

/** Pushes the right stick forward, aims level, and lets it go: one stands where the arc came down. */
export async function teleport(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { headset } = window;
    const hand = headset.controllers.right!;
    const frame = () => new Promise<void>((done) => headset.activeSession!.requestAnimationFrame(() => done()));
    hand.quaternion.set(0, 0, 0, 1);
    hand.updateAxes('thumbstick', 0, -1);
    for (let i = 0; i < 4; i += 1) await frame();
    hand.updateAxes('thumbstick', 0, 0);
    for (let i = 0; i < 30; i += 1) await frame();
  });
}
