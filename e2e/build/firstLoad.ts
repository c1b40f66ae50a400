import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";

export interface Loaded {
  readonly path: string;
  /** Gzipped. */
  readonly kilobytes: number;
}

/** Script and style that a page loads before anything is clicked; what it fetches when idle is left out. */
export async function firstLoad(page: Page, at: string, folder: string): Promise<Loaded[]> {
  const loaded = new Set<string>();
  page.on("request", (request) => loaded.add(new URL(request.url()).pathname));
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  await page.goto(at, { waitUntil: "networkidle" });
  const files = [...loaded].filter((path) => /\.(js|css)$/.test(path));
  return files.map((path) => ({
    path,
    kilobytes: gzipSync(readFileSync(join(folder, path)), { level: 9 }).length / 1000,
  }));
}

/** Kilobytes of all of it. */
export const sumOf = (files: readonly Loaded[]): number =>
  files.reduce((sum, { kilobytes }) => sum + kilobytes, 0);

/** What it may be at most, in kilobytes. */
export const BUDGET = 150;
