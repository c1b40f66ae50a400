import { fireEvent, within } from "@testing-library/dom";
import { openPage } from "./page.tsx";

const page = await openPage();

const spread = [
  [2, 0.5],
  [0.5, 1],
];

/** Sixty points of two classes, and K components from a start of its own: quick to fit. */
export const small = (components = 2, changes: object = {}) =>
  JSON.stringify({
    format: "elbo-lab/session@1",
    data: { generator: "two-class-lecture", n: 60, seed: 6316 },
    model: { kind: "gaussian-mixture", components, covariance: "full", floor: null },
    start:
      components === 2
        ? {
            weights: [0.5, 0.5],
            means: [
              [1, 2],
              [0, -2],
            ],
            covariances: [spread, spread],
          }
        : { kind: "k-means++", seed: 1 },
    ...changes,
  });

/** Opens a study from its menu. */
export async function openStudy(name: string): Promise<HTMLElement> {
  await page.press("Studies");
  fireEvent.click(await page.found("menuitem", name));
  return page.found("dialog", name);
}

export const numberIn = (text: string | null | undefined) => Number((text ?? "").replace("−", "-"));

/** The cells of the row that begins with a name, once it is there. */
export const cellsOf = async (row: RegExp) =>
  within(await page.found("row", row))
    .getAllByRole("cell")
    .map(({ textContent }) => textContent ?? "");

export const says = (words: string | RegExp) =>
  page.until(() => {
    const { textContent } = page.dialog();
    return typeof words === "string" ? textContent?.includes(words) : words.test(textContent ?? "");
  });
