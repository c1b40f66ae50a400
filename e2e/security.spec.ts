import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { extname, normalize } from "node:path";
import { Lab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

test("the page's policy allows no inline script and no eval", async ({ browser, baseURL }) => {
  // A page of its own: here the policy is meant to be violated.
  const page = await browser.newPage();
  const answer = await page.goto(baseURL ?? "");
  const html = (await answer?.text()) ?? "";
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1] ?? "";
  expect(policy).toMatch(/default-src 'none'/);
  expect(policy).toMatch(/script-src 'self'/);
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
  expect(html).not.toMatch(/\son\w+=/);
  const ran = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const script = document.createElement("script");
        script.textContent = "document.title = 'inline'";
        document.head.append(script);
        // In a task of its own: what the test itself evaluates is let through.
        setTimeout(() => {
          try {
            new Function("document.title = 'eval'")();
          } catch {}
          resolve([document.title]);
        });
      }),
  );
  expect(ran).toEqual(["ELBO Lab"]);
  await page.close();
});

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Serves all that another address serves, below a path of its own. */
function serveBelow(path: string, home: string): Promise<{ server: Server; port: number }> {
  const server = createServer(async ({ url = "" }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    if (!pathname.startsWith(path)) return response.writeHead(404).end();
    const inner = normalize(pathname.slice(path.length) || "index.html");
    const answer = await fetch(new URL(inner, home));
    const type = types[extname(inner)] ?? "application/octet-stream";
    response.writeHead(answer.status, { "content-type": type });
    return response.end(Buffer.from(await answer.arrayBuffer()));
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve({ server, port: typeof address === "object" && address ? address.port : 0 });
    });
  });
}

test("the same build works below any path", async ({ browser, baseURL }) => {
  const { server, port } = await serveBelow("/courses/em/", baseURL ?? "");
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("requestfailed", (failed) => faults.push(failed.url()));
  page.on("response", (answer) => answer.status() >= 400 && faults.push(answer.url()));
  const lab = new Lab(page);
  await lab.open(`http://localhost:${port}/courses/em/`);
  await lab.half("E");
  await lab.half("M");
  await lab.openPanel("Data");
  await lab.type(lab.field("Weights"), "[1/4, 3/4]");
  await lab.expectPoints("own weights");
  await lab.closePanel();
  const trace = await lab.export("Trace (JSON)");
  expect(JSON.parse(await readFile(await trace.path(), "utf8")).format).toBe("elbo-lab/trace@1");
  await page.close();
  server.close();
  expect(faults).toEqual([]);
});

test("mathjs comes only when something is typed that needs it", async ({ lab, page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await lab.iterate(1);
  await lab.openPanel("Data");
  await lab.type(lab.field("Seed"), "7");
  await lab.expectPoints("seed 7");
  expect(asked.filter((url) => url.includes("mathjs"))).toEqual([]);
  await lab.type(lab.field("Weights"), "[1/3, 2/3]");
  await lab.expectPoints("own weights");
  expect(asked.filter((url) => url.includes("mathjs"))).toHaveLength(1);
});
