import { mayNeedServer } from '@/learner/account.ts';
import { devicePrefix, type Device } from './device.ts';

/** Some browsers now and then never answer about a database, some networks never about anything. */
const patience = 5_000;

/** What is kept on the device while the server does not know that a visitor has left. */
const pending = 'sign-out';

/**
 * Takes away every trace of a visitor: sessions, settings, study, drafts. The device's own store, the release's files and
 * the kiosk's own cookie stay. Frames must be gone before. Never throws.
 */
export async function wipe(device: Device): Promise<void> {
  if (mayBeSignedIn()) device.set(pending, true);
  forgetStorage();
  await Promise.all([signOutIfNeeded(device), dropDatabases()]);
}

/** Tells the server that a visitor who had signed in is gone; tried again while it can't be reached. */
export async function signOutIfNeeded(device: Device): Promise<void> {
  if (device.get(pending) !== true) return;
  const impatience = new AbortController();
  const timer = setTimeout(() => impatience.abort(), patience);
  try {
    const answer = await fetch('/api/auth/sign-out', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
      signal: impatience.signal,
    });
    if (answer.status < 500) device.set(pending, undefined);
  } catch {
    // No network: the session is of no use here before there is one, and then this is tried first.
  } finally {
    clearTimeout(timer);
  }
}

function mayBeSignedIn(): boolean {
  return mayNeedServer() || document.cookie.includes('xuelang_visit');
}

function forgetStorage(): void {
  try {
    sessionStorage.clear();
    for (const key of Object.keys(localStorage)) if (!key.startsWith(devicePrefix)) localStorage.removeItem(key);
  } catch {
    // Storage is forbidden: nothing was kept.
  }
  for (const cookie of document.cookie.split('; ')) {
    const name = cookie.split('=')[0] ?? '';
    if (name !== '' && !name.startsWith(devicePrefix)) document.cookie = `${name}=; path=/; Max-Age=0`;
  }
}

async function dropDatabases(): Promise<void> {
  // Browsers that can't list them have the learner's at least.
  const listed = await indexedDB.databases?.().catch(() => undefined);
  const names = (listed ?? [{ name: 'xuelang' }]).flatMap(({ name }) => name ?? []);
  await Promise.all(names.filter((name) => !name.startsWith(devicePrefix)).map(drop));
}

function drop(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    const impatience = setTimeout(resolve, patience);
    const done = (): void => {
      clearTimeout(impatience);
      resolve();
    };
    request.onsuccess = done;
    request.onerror = done;
  });
}
