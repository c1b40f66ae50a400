import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".json": "application/json",
};

/** What files come over: milliseconds that each answer takes, and bytes a millisecond of all together. */
export interface Line {
  readonly delay: number;
  readonly rate: number;
}

/** Serves the files of a folder, gzipped, as over `line`; the address it is at, and how to stop. */
export async function serve(
  folder: string,
  line: Line = { delay: 0, rate: Number.POSITIVE_INFINITY },
): Promise<{ at: string; stop(): void }> {
  /** When what was sent so far is over the line. */
  let free = 0;
  const packed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://x").pathname;
    const file = join(folder, normalize(path.endsWith("/") ? `${path}index.html` : path));
    if (!existsSync(file) || statSync(file).isDirectory()) {
      response.writeHead(404).end();
      return;
    }
    const plain = extname(file) === ".woff2";
    const body = packed.get(file) ?? (plain ? readFileSync(file) : gzipSync(readFileSync(file)));
    packed.set(file, body);
    const headers = {
      "content-type": types[extname(file)] ?? "application/octet-stream",
      ...(plain ? {} : { "content-encoding": "gzip" }),
    };
    const now = performance.now();
    free = Math.max(free, now + line.delay) + body.length / line.rate;
    const send = () => response.writeHead(200, headers).end(body);
    if (free > now) setTimeout(send, free - now);
    else send();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { at: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}
