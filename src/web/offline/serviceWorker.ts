// Keeps the page for times without a network. What it is made of is kept under its build's name, and given from there; the
// first document and the scenario are always asked for anew, and taken from what is kept only where nobody answers. Nothing
// else is touched: what is asked of the API goes past here.

/** Written before this by the build: its name, and paths from here of what is the same for ever and of what may change. */
declare const built: {
  readonly name: string;
  readonly lasting: readonly string[];
  readonly changing: readonly string[];
};

/** What a service worker is given, as far as this one asks for it. */
interface Scope {
  readonly registration: { readonly scope: string };
  addEventListener(kind: 'install' | 'activate', hear: (event: Extendable) => void): void;
  addEventListener(kind: 'fetch', hear: (event: Fetching) => void): void;
}
interface Extendable {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Extendable {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const scope = self as unknown as Scope;
const PREFIX = 'uptake-page ';
const cacheName = `${PREFIX}${scope.registration.scope} ${built.name}`;
const urlOf = (path: string) => new URL(path, scope.registration.scope).href;
const lasting = new Set(built.lasting.map(urlOf));
const changing = new Set(built.changing.map(urlOf));

scope.addEventListener('install', (event) => event.waitUntil(keepAll()));
// the one before this stays for the pages that it has opened, which load parts of themselves late
scope.addEventListener('activate', (event) => event.waitUntil(dropOthers()));
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const [url = ''] = request.url.split(/[?#]/, 1);
  if (lasting.has(url)) event.respondWith(fromKept(request, url));
  else if (changing.has(url)) event.respondWith(fromNetwork(request, url));
  // a folder without its slash, to which servers add one
  else if (changing.has(`${url}/`))
    event.respondWith(fetch(request).catch(() => Response.redirect(`${url}/`)));
});

async function keepAll(): Promise<void> {
  const cache = await caches.open(cacheName);
  await Promise.all([
    cache.addAll([...lasting]),
    ...[...changing].map(async (url) => keep(cache, url, await fetch(url, { cache: 'no-cache' }))),
  ]);
}

async function dropOthers(): Promise<void> {
  const own = (name: string) => name.startsWith(`${PREFIX}${scope.registration.scope} `);
  const others = (await caches.keys()).filter((name) => own(name) && name !== cacheName);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** What may not be kept is not: a scenario of the user's own stays with the server. */
async function keep(cache: Cache, url: string, answer: Response): Promise<void> {
  const isOurs = answer.ok && !answer.redirected;
  if (isOurs && !/no-store/.test(answer.headers.get('cache-control') ?? '')) await cache.put(url, answer);
}

async function fromKept(request: Request, url: string): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(url, { ignoreVary: true })) ?? fetch(request);
}

async function fromNetwork(request: Request, url: string): Promise<Response> {
  try {
    // not kept: of a later build, the service worker that comes with it keeps it
    return await fetch(request);
  } catch (error) {
    const cache = await caches.open(cacheName);
    const kept = await cache.match(url, { ignoreVary: true });
    if (kept === undefined) throw error;
    return kept;
  }
}
