import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { serveBelow } from "./support/below.ts";
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

test("the same build works below any path", async ({ browser, baseURL }) => {
  const served = await serveBelow("/courses/em/", baseURL ?? "");
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("requestfailed", (failed) => faults.push(failed.url()));
  page.on("response", (answer) => answer.status() >= 400 && faults.push(answer.url()));
  const lab = new Lab(page);
  await lab.open(served.address);
  await lab.half("E");
  await lab.half("M");
  await lab.openPanel("Data");
  await lab.type(lab.field("Weights"), "[1/4, 3/4]");
  await lab.expectPoints("own weights");
  await lab.closePanel();
  const trace = await lab.export("Trace (JSON)");
  expect(JSON.parse(await readFile(await trace.path(), "utf8")).format).toBe("elbo-lab/trace@1");
  await page.close();
  served.end();
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

test("where it can't start the page says so: from a file, and without scripts", async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage();
  await page.goto(pathToFileURL("dist/index.html").href);
  await expect(page.getByText("can't run from a file")).toBeVisible();
  await page.close();
  const bare = await browser.newPage({ javaScriptEnabled: false });
  await bare.goto(baseURL ?? "");
  await expect(bare.locator("noscript > p")).toBeVisible();
  await expect(bare.getByText("can't run from a file")).toBeHidden();
  await bare.close();
});
