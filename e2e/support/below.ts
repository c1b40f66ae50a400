import { createServer } from "node:http";
import { normalize } from "node:path";

/** A web server that can go away. */
export interface Served {
  readonly address: string;
  /** Closes it, with all that goes on. */
  readonly end: () => void;
}

/** Serves all that another address serves, below a path of its own. */
export function serveBelow(path: string, home: string): Promise<Served> {
  const server = createServer(async ({ url = "" }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    if (!pathname.startsWith(path)) return response.writeHead(404).end();
    const inner = normalize(pathname.slice(path.length) || "index.html");
    const answer = await fetch(new URL(inner, home));
    const type = answer.headers.get("content-type") ?? "application/octet-stream";
    response.writeHead(answer.status, { "content-type": type });
    return response.end(Buffer.from(await answer.arrayBuffer()));
  });
  const end = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      resolve({ address: `http://localhost:${port}${path}`, end });
    });
  });
}
