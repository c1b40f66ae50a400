import { FakeReader } from "../../store/testing/fakeReader.ts";
import { load, type newTab } from "./fakeBrowser.ts";

type Page = Awaited<ReturnType<typeof load>>;

export const name = ({ lab }: Page) => lab.getState().dataset.source;
export const halfSteps = ({ lab }: Page) => lab.getState().run.frames.length - 1;
export const blobs = { generator: "three-blobs", n: 60, seed: 3 } as const;
export const moons = { generator: "two-half-moons", n: 40, seed: 3 } as const;
export const offered = ({ lab }: Page) =>
  lab.getState().notice?.actions?.map(({ label }) => label) ?? [];

/** What a click on one of the choices of the message does. */
export async function choose({ lab }: Page, label: string): Promise<void> {
  const action = lab.getState().notice?.actions?.find((each) => each.label === label);
  if (!action) throw new Error(`${label} is not offered.`);
  await action.run();
}

/** Answers what the data worker is asked, until the page is there. */
export async function there(page: Page, opened: Promise<unknown> = page.opened): Promise<Page> {
  const answers = setInterval(() => FakeReader.alive[0]?.answer(), 5);
  await opened;
  clearInterval(answers);
  await page.settled();
  return page;
}

/** A page with own work in it: other data and `steps` half-steps. */
export async function own(
  tab: ReturnType<typeof newTab>,
  recipe: typeof blobs | typeof moons,
  steps: number,
) {
  const page = await there(await load(tab));
  await page.generateData(recipe);
  await page.settled();
  page.stepOn(steps);
  await page.settled();
  return page;
}
