import { beforeEach, expect, test } from "vitest";
import { kernels } from "../../../models/faces.ts";
import { openPage } from "../../testing/page.tsx";

const page = await openPage();
beforeEach(page.afresh);

const number = (text: string | null | undefined) => Number((text ?? "").replace("−", "-"));

test("the chain of an M-step stands under its sentence, in the run's numbers", async () => {
  await page.leap(2);
  const tab = await page.tab("Why");
  await page.until(() => tab.querySelector("table"));
  const differences = [...tab.querySelectorAll("tbody tr")].map((row) => {
    const [from = 0, to = 0] = [...row.querySelectorAll("td > button > span:last-child")].map(
      (value) => number(value.textContent),
    );
    return from - to;
  });
  const { gap } = page.readings();
  expect(differences).toHaveLength(3);
  expect(differences[0]).toBeCloseTo(gap ?? Number.NaN, 1);
  expect(differences[2]).toBeCloseTo(0, 9);
  expect(tab.textContent).toContain("can’t be negative");
});

/** The slider, once the curves are those of the frame shown. */
async function slider(): Promise<HTMLElement> {
  await page.tab("Along the step");
  const { run, cursor } = page.lab.getState();
  await page.until(() => page.lab.getState().along?.frame === run.frames[cursor]);
  const found = await page.found("slider", "θ along the step");
  found.focus();
  return found;
}

test("θ slides along the step by keys: the plane follows, the bound stays below, Escape brings it back", async () => {
  await page.leap(2);
  const line = await slider();
  const drawn = () =>
    page.text("group", "Data plane") + document.querySelector("ellipse")?.outerHTML;
  const before = drawn();
  const said = () => line.getAttribute("aria-valuetext") ?? "";
  for (let i = 0; i < 8; i++) {
    await page.key("ArrowRight");
    const [ell = "", bound = "", gap = ""] =
      /ℓ = (\S+), the bound of q₂ = (\S+), a gap of (\S+)\./.exec(said())?.slice(1) ?? [];
    expect(number(ell)).toBeGreaterThanOrEqual(number(bound));
    expect(number(bound) + number(gap)).toBeCloseTo(number(ell), 2);
  }
  const { along, slid, choices } = page.lab.getState();
  const frame = along?.frame;
  expect(along?.thetas[slid?.place ?? 0]).toEqual(
    kernels.of(choices.model).between(choices.model, frame?.qTheta, frame?.theta, 1.8),
  );
  expect(drawn()).not.toBe(before);
  await page.key("Escape");
  expect(said()).toBe("at the θ shown");
  expect(page.lab.getState().run.frames.length).toBe(5);
});

test("a run starts from a θ slid to, and undo brings the step back", async () => {
  await page.leap(2);
  await slider();
  for (let i = 0; i < 5; i++) await page.key("ArrowRight");
  const { along, slid } = page.lab.getState();
  await page.press("Start from this θ");
  const { run, choices } = page.lab.getState();
  expect(choices.start).toEqual(along?.thetas[slid?.place ?? 0]);
  expect(run.frames[0]?.logLikelihood).toBeCloseTo(
    along?.logLikelihood[slid?.place ?? 0] ?? Number.NaN,
    8,
  );
  await page.press("Undo");
  expect(page.lab.getState().run.frames.length).toBe(5);
});
