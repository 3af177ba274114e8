// The shell of the application, so that it opens without a network. Nothing of the API, of sessions or of sign-in is ever
// kept: those requests are not even looked at.
const SHELL = 'encharge-shell-1';
const PAGE = '/';
const NOT_OURS = /^\/(api|login|logout|identity|legal|actuator|internal|error)(\/|$)/;

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell().then(() => self.skipWaiting()));
});

async function keepShell() {
  const shell = await caches.open(SHELL);
  const answer = await fetch(new Request(PAGE, { cache: 'reload' }));
  const html = await answer.clone().text();
  await shell.put(PAGE, answer);
  await shell.addAll([...new Set(html.match(/\/assets\/[\w.-]+/g)), '/theme.js']);
}

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== SHELL).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || NOT_OURS.test(pathname)) {
    return;
  }
  if (request.mode === 'navigate') {
    event.respondWith(page(request));
  } else if (pathname.startsWith('/assets/')) {
    event.respondWith(asset(request));
  } else {
    event.respondWith(small(request));
  }
});

// The network first: it may send to the sign-in page, or bring a new version.
async function page(request) {
  try {
    const answer = await fetch(request);
    if (answer.ok && answer.type === 'basic' && !answer.redirected) {
      const shell = await caches.open(SHELL);
      await shell.put(PAGE, answer.clone());
    }
    return answer;
  } catch (gone) {
    const kept = await caches.match(PAGE);
    if (kept) {
      return kept;
    }
    throw gone;
  }
}

// Its name changes with its content: what is kept is right for ever. Older ones are dropped as new ones come.
async function asset(request) {
  const kept = await caches.match(request);
  if (kept) {
    return kept;
  }
  const answer = await fetch(request);
  if (answer.ok) {
    const shell = await caches.open(SHELL);
    await shell.put(request, answer.clone());
    await dropOld(shell);
  }
  return answer;
}

const MOST_ASSETS = 120;

async function dropOld(shell) {
  const assets = (await shell.keys()).filter((key) => new URL(key.url).pathname.startsWith('/assets/'));
  await Promise.all(assets.slice(0, Math.max(0, assets.length - MOST_ASSETS)).map((key) => shell.delete(key)));
}

// Icons, the manifest, theme.js: from the network, or as they were.
async function small(request) {
  try {
    const answer = await fetch(request);
    if (answer.ok && answer.type === 'basic') {
      const shell = await caches.open(SHELL);
      await shell.put(request, answer.clone());
    }
    return answer;
  } catch (gone) {
    const kept = await caches.match(request);
    if (kept) {
      return kept;
    }
    throw gone;
  }
}
