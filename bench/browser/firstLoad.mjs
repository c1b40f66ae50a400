import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { onPage } from "./browser.mjs";
import { figure } from "./figure.mjs";
import { openApp } from "./lab.mjs";

/** How long (ms) the page may go on fetching by itself. */
const SETTLE = 3000;

/**
 * All JS and CSS, worker scripts among it, that a first visit fetches before anything is
 * clicked: each file once, gzip level 9.
 */
export async function firstLoad(browser, { app: site }) {
  const before = new Set(site.asked);
  await onPage(browser, {}, async (page) => {
    await openApp(page, site.url);
    await page.waitForTimeout(SETTLE);
  });
  const paths = [...site.asked].filter((path) => !before.has(path) && /\.(js|css)$/.test(path));
  const sizes = await Promise.all(
    paths.map(async (path) => [path, await gzipped(join(site.folder, path))]),
  );
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  return [figure("first load, gzip", "kB", total / 1000, { aim: "< 130", ...named(sizes) })];
}

const gzipped = async (path) => gzipSync(await readFile(path), { level: 9 }).length;

const named = (sizes) =>
  Object.fromEntries(sizes.map(([path, size]) => [path.split("/").at(-1), size / 1000]));
