/**
 * Follows the JS heaps of a page and of its dedicated workers, over the devtools protocol.
 * Call it before the page is opened; what it returns collects garbage and then measures, in
 * bytes. `buffers` are the array buffers, which lie outside the heap.
 * @param {import("@playwright/test").Page} page
 */
export async function heapsOf(page) {
  const session = await page.context().newCDPSession(page);
  const workers = await workersOf(session);
  const own = (method) => session.send(method);
  return async () => {
    const ofPage = await measure(own);
    const ofWorkers = await Promise.all([...workers.values()].map(measure));
    const all = sum(ofWorkers);
    return { page: ofPage, workers: all, total: sum([ofPage, all]), count: ofWorkers.length };
  };
}

async function measure(send) {
  await send("HeapProfiler.enable");
  for (let i = 0; i < 3; i++) await send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize = 0 } = await send("Runtime.getHeapUsage");
  return { used: usedSize, buffers: backingStorageSize };
}

const sum = (heaps) =>
  heaps.reduce((a, b) => ({ used: a.used + b.used, buffers: a.buffers + b.buffers }), {
    used: 0,
    buffers: 0,
  });

/** How to send to each dedicated worker: messages nested in those to the page. */
async function workersOf(session) {
  const workers = new Map();
  const waiting = new Map();
  let last = 0;
  session.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
    if (targetInfo.type !== "worker") return;
    workers.set(sessionId, (method) => {
      last += 1;
      const id = last;
      const message = JSON.stringify({ id, method });
      session.send("Target.sendMessageToTarget", { sessionId, message }).catch(() => {});
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    });
  });
  session.on("Target.detachedFromTarget", ({ sessionId }) => workers.delete(sessionId));
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result, error } = JSON.parse(message);
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(new Error(error.message));
    else asked?.resolve(result);
  });
  const auto = { autoAttach: true, waitForDebuggerOnStart: false, flatten: false };
  await session.send("Target.setAutoAttach", auto);
  return workers;
}
