import { keepNow } from '@/site/offline/keep.ts';
import { readShelf } from '@/site/offline/kept.ts';
import { ifFree, removeReplaced } from '@/site/offline/remove.ts';
import { answer } from './answer.ts';
import { navigate } from './navigate.ts';
import { scope } from './scope.ts';

/** Written in by the build: with another fallback page this script is another, and the browser installs it. */
declare const fallbackVersion: string;

/** Never answered from here: the API (what is somebody's own never enters a cache), lists, and searching. */
const untouched = /^\/(?:api|xapi|offline\/list|pagefind)\//;

scope.addEventListener('install', (event) => {
  event.waitUntil(install());
});

/**
 * No skipWaiting: what is kept is laid out alike for the worker before, so it may go on until no page needs it. Where a
 * page was opened in the moment of the change, Chromium left it waiting for a worker that never became active.
 */
async function install(): Promise<void> {
  const { kept } = await readShelf();
  const isNew = !kept.some(({ name, version }) => name === 'fallback' && version === fallbackVersion);
  // After a failure the worker before goes on, and the next visit installs again.
  if (isNew && !(await ifFree(() => keepNow(['fallback'])))) throw new Error('A page is keeping a work.');
}

scope.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([scope.clients.claim(), scope.registration.navigationPreload.enable()]));
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || untouched.test(pathname)) return;
  if (request.mode !== 'navigate') {
    event.respondWith(answer(request));
    return;
  }
  event.waitUntil(tidyUp());
  event.respondWith(navigate(event));
});

/** Once no page is open that may still ask for files of a version that was replaced. */
async function tidyUp(): Promise<void> {
  const open = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (open.length === 0) await ifFree(removeReplaced);
}
