/** The files of this build, each named after a digest of its content, the first one leading; and a digest of all. Both are put before this code by the build. */
declare const FILES: readonly [string, ...string[]];
declare const VERSION: string;

const worker = self as unknown as ServiceWorkerGlobalScope;
const { scope } = worker.registration;
/** Other pages of the same origin have caches of their own. */
const OURS = `elbo-lab ${scope} `;
const ASSETS = new URL("assets/", scope).href;
/** A page asks for more bytes than its files have names for: a retry, another origin header. */
const anyWay = { ignoreSearch: true, ignoreVary: true };
/** Milliseconds that the network has before the page kept is shown. */
const PATIENCE = 5000;

/**
 * Keeps the page with all its files, so that what was loaded once works without a network.
 * The page itself is asked of the network first; its files, whose names change with their
 * content, come from what is kept. So no page ever mixes the files of two versions.
 */
worker.addEventListener("install", (event) => event.waitUntil(keep()));

/** This comes when no page of an older version is open any longer. */
worker.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([dropOlder(), worker.clients.claim()]));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const [address = ""] = request.url.split(/[?#]/);
  if (request.method !== "GET") return;
  if (address.startsWith(ASSETS)) event.respondWith(assetFor(request));
  else if (request.mode === "navigate" && [scope, `${scope}index.html`].includes(address))
    event.respondWith(pageFor(request));
});

async function keep(): Promise<void> {
  const cache = await caches.open(OURS + VERSION);
  const page = await got(scope, { cache: "no-cache" });
  if (!(await page.clone().text()).includes(FILES[0]))
    throw new Error("The page is of another version than its files.");
  await cache.put(scope, page);
  await Promise.all(
    FILES.map(async (name) => {
      const address = new URL(name, scope).href;
      const had = await caches.match(address, anyWay);
      await cache.put(address, had ?? (await got(address, { priority: "low" })));
    }),
  );
}

async function got(address: string, how: RequestInit): Promise<Response> {
  const answer = await fetch(address, how);
  if (!answer.ok) throw new Error(`${address} can't be had.`);
  return answer;
}

async function dropOlder(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS));
  await Promise.all(names.map((name) => name !== OURS + VERSION && caches.delete(name)));
}

/** From any version kept: a newer page may be open before its own worker is in charge. */
async function assetFor(request: Request): Promise<Response> {
  return (await caches.match(request.url, anyWay)) ?? fetch(request);
}

async function pageFor(request: Request): Promise<Response> {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
  } catch {
    const cache = await caches.open(OURS + VERSION);
    return (await cache.match(scope)) ?? Response.error();
  }
}
