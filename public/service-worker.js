// Keeps one page and nothing of anybody's: the one that says that there is no connection. Whatever is asked for goes to the network.
const page = '/offline.html'
const kept = 'offline-2026-12-01'

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(kept).then((cache) => cache.add(new Request(page, { cache: 'reload' }))))
  self.skipWaiting()
})

self.addEventListener('activate', (event) => {
  const others = (names) => names.filter((name) => name !== kept)
  event.waitUntil(
    Promise.all([
      caches.keys().then((names) => Promise.all(others(names).map((name) => caches.delete(name)))),
      // The page is asked for while this script starts: nobody waits for it.
      self.registration.navigationPreload?.enable(),
    ]),
  )
})

self.addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate' || event.request.method !== 'GET') return
  event.respondWith(
    (async () => {
      try {
        return (await event.preloadResponse) ?? (await fetch(event.request))
      } catch (error) {
        const offline = await caches.match(page)
        if (!offline) throw error
        return offline
      }
    })(),
  )
})
