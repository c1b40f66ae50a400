import { beforeEach, expect, test } from "vitest";
import { openPage } from "../../testing/page.tsx";
import { valueIn } from "../../testing/shown.ts";

const page = await openPage();
beforeEach(page.afresh);

test.each([
  ["as they come", false],
  ["the other way round", true],
])(
  "Parameters: now beside true, by the permutation that fits best, components %s",
  async (_, turned) => {
    const session = JSON.parse(page.exported("Session (JSON)"));
    const { weights, means, covariances } = session.start;
    if (turned) for (const block of [weights, means, covariances]) block.reverse();
    await page.openFile("turned.json", JSON.stringify(session));
    await page.runToEnd();
    const panel = await page.tab("Parameters");
    const now = [1, 2].map((k) => valueIn(page.field(`Mean of component ${k}, x`).value));
    expect(Math.sign((now[0] ?? 0) - (now[1] ?? 0))).toBe(turned ? -1 : 1);
    for (const k of [1, 2]) {
      const field = page.field(`Mean of component ${k}, x`);
      const row = [...panel.querySelectorAll("tr")].find((each) => each.contains(field));
      const first = row?.querySelector("td:last-child span")?.textContent;
      expect(first).toBe((now[k - 1] ?? 0) > 0 ? "2.000" : "−2.000");
    }
  },
);
