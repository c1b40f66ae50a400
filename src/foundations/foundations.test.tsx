// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { foundations } from "./index.ts";
import { hasEmblem } from "./page/Emblem.tsx";
import { boundsOf, standingOf } from "./state.ts";
import { openFigure } from "./testing/openFigure.tsx";

const names = foundations.map(({ name }) => name);

test("every figure has a name and a drawing of its own, and its row is one line", () => {
  expect(new Set(names).size).toBe(names.length);
  for (const { name, title, about } of foundations) {
    expect(name).toMatch(/^[a-z-]+$/);
    expect(hasEmblem(name), name).toBe(true);
    expect(title.length).toBeLessThan(60);
    expect(about).toMatch(/^[^.]{10,130}\.$/);
  }
});

test.each(names)(
  "%s: each handle moves by keyboard, and what is drawn moves with it",
  async (name) => {
    const page = await openFigure(name);
    const handles = page.names();
    expect(handles.length).toBeGreaterThan(0);
    expect(new Set(handles).size).toBe(handles.length);
    for (const handle of handles) {
      const [state, drawn, said] = [page.state(), page.drawn(), page.said(handle)];
      expect(said).not.toBe("");
      // Whichever way it is not at its end.
      for (const key of ["ArrowUp", "ArrowRight", "ArrowDown", "ArrowLeft"]) {
        await page.key(handle, key);
        if (page.drawn() !== drawn) break;
      }
      expect(page.drawn(), handle).not.toBe(drawn);
      expect(page.state(), handle).not.toEqual(state);
      expect(page.said(handle), handle).not.toBe(said);
      expect(standingOf(page.figure, page.state()).fault).toBeNull();
    }
  },
);

test.each(names)("%s: nothing it writes is no number, also at its bounds", async (name) => {
  const page = await openFigure(name);
  const { figure } = page;
  const first = page.state();
  const states = Object.entries(boundsOf(figure)).flatMap(([field, bounds]) => {
    const ends = bounds.of ?? [bounds.least ?? 0, bounds.most ?? 0];
    const list = Array.isArray(bounds.first);
    return ends.map((end) => ({
      ...first,
      [field]: list ? (first[field] as number[]).map(() => Number(end)) : end,
    }));
  });
  for (const state of [first, ...states]) {
    if (standingOf(figure, state).fault) continue;
    const written = JSON.stringify(figure.lines(state));
    expect(written, JSON.stringify(state)).not.toMatch(/NaN|undefined|null|—/);
  }
});

test.each(names)("%s: the question is answered, and the figure shows it", async (name) => {
  const page = await openFigure(name);
  const { question } = page.figure;
  expect(question.options.length).toBeGreaterThan(1);
  expect(question.options[question.answer]).toBeDefined();
  const answers = [...document.querySelectorAll("[role=group] button")];
  (answers[(question.answer + 1) % question.options.length] as HTMLElement).click();
  await page.rest();
  expect(page.words()).toContain("Not that one.");
  if (question.shown) {
    await page.press("Show it");
    expect(page.state()).toMatchObject(question.shown);
    expect(page.notice()).toBeNull();
  }
});
