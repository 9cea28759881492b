import { scope } from '@/site/offline/worker/scope.ts';
import { begin, serve } from './serve.ts';

/** Never answered from here: what is somebody's own, what changes while the release stays, the workers themselves. */
const untouched = /^\/(?:api|xapi)\/|\/release\.json$|^\/(?:kiosk-worker|sw)\.js$/;

scope.addEventListener('install', (event) => {
  // Where the site's own worker stood before, it gives way at once: somebody is setting the kiosk up. A later version of
  // this one waits until the browser starts again: it serves releases just as well.
  const { active } = scope.registration;
  if (active && !active.scriptURL.endsWith('/kiosk-worker.js')) event.waitUntil(scope.skipWaiting());
});

scope.addEventListener('activate', (event) => {
  // The site's own worker may have asked for it: nobody here would wait for what it brings.
  event.waitUntil(Promise.all([scope.clients.claim(), scope.registration.navigationPreload.disable()]));
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || untouched.test(pathname)) return;
  // This is how the page asks for the files of the next release.
  if (request.cache === 'no-store') return;
  const isTop = request.mode === 'navigate' && request.destination === 'document';
  event.respondWith(isTop ? begin(request) : serve(request));
});
