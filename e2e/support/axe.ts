import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds on a part of the page as it stands, by all of its rules or by those named. */
export async function violations(page: Page, part = "html", rules?: string[]): Promise<string[]> {
  const loaded = await page.evaluate(() => "axe" in window);
  if (!loaded) await page.evaluate(source);
  const options: RunOptions = { resultTypes: ["violations"] };
  if (rules) options.runOnly = { type: "rule", values: rules };
  const found = await page.evaluate(
    ([root, how]) => {
      const { axe } = window as unknown as {
        axe: { run(root: string, options: RunOptions): Promise<AxeResults> };
      };
      return axe.run(root, how);
    },
    [part, options] as const,
  );
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, any }) => `${id} (${help}): ${html.slice(0, 140)} ${any[0]?.message ?? ""}`),
  );
}
