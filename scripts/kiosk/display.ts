import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** What tells a program on which screen it is to appear. */
export interface Display {
  DISPLAY?: string;
  XAUTHORITY?: string;
  WAYLAND_DISPLAY?: string;
  XDG_RUNTIME_DIR: string;
}

/** Where desktops put the key to their screen. */
const keys = [/^gdm\/Xauthority$/, /^\.mutter-Xwaylandauth/, /^xauth_/, /^Xauthority$/];

/**
 * Finds the screen of this user's desktop: a service is started outside it. Undefined while nobody is signed in there.
 * @param runtime `/run/user/<uid>`
 */
export function findDisplay(runtime: string, home = homedir(), sockets = '/tmp/.X11-unix'): Display | undefined {
  const names = list(runtime);
  const wayland = names.find((name) => /^wayland-\d+$/.test(name));
  const screen = list(sockets)
    .filter((name) => /^X\d+$/.test(name))
    .sort()[0];
  const found = [...names, ...list(join(runtime, 'gdm')).map((name) => `gdm/${name}`)];
  const inRuntime = keys.flatMap((key) => found.find((name) => key.test(name)) ?? [])[0];
  const own = join(home, '.Xauthority');
  const key = inRuntime === undefined ? (existsSync(own) ? own : undefined) : join(runtime, inRuntime);
  // A screen without a key to it is another user's, such as the one that asks who signs in.
  const isOurs = screen !== undefined && key !== undefined;
  if (wayland === undefined && !isOurs) return undefined;
  return {
    XDG_RUNTIME_DIR: runtime,
    ...(wayland !== undefined && { WAYLAND_DISPLAY: wayland }),
    ...(isOurs && { DISPLAY: `:${screen.slice(1)}`, XAUTHORITY: key }),
  };
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
