import { fireEvent, screen, within } from "@testing-library/dom";
import { beforeEach, expect, test } from "vitest";
import { afresh, faultOf, fill, open, saved } from "../../testing/desk.ts";
import { openPage } from "../../testing/page.tsx";

const page = await openPage();
beforeEach(afresh);

test("a lesson is written, played, saved and read back", async () => {
  await page.press("Scenes");
  await page.press("Write a lesson");
  await page.found("dialog", "Write a lesson");
  fill("Title of the lesson", "Zwei Schritte");
  fill("What it is about", "What an E-step leaves alone.");
  await page.press("Save as scene");
  fill("Title of the scene", "The start");
  fill("What to look at", "There are {{points}} points, and $q$ is **unknown**.");
  const set = screen.getByRole("region", { name: "What to look at, as it will be set" });
  await page.until(() => set.querySelector("strong")?.textContent === "unknown");
  expect(set.querySelector("math")).not.toBeNull();
  await page.closePanel();

  await page.leap(1);
  expect(page.readings().iteration).toBe(1);
  await page.press("Log");
  await open();
  await page.press("Save as scene");
  fill("Title of the scene", "An E-step");
  fill("What to look at", "It comes after {{iterations}} iteration.");
  await page.select("Question", "change");
  fill("What is asked", "What does $\\ell$ do?");
  fill("Half-steps to play", "1");
  fill("What was seen, told afterwards", "It stays at {{logLikelihood}}.");
  const lesson = await saved();
  expect(lesson).toMatchObject({
    id: "zwei-schritte",
    title: "Zwei Schritte",
    scenes: [
      { title: "The start" },
      {
        title: "An E-step",
        walk: page.lab.getState().cursor,
        view: { log: true },
        play: 1,
        question: { kind: "change", ask: "What does $\\ell$ do?", of: "logLikelihood" },
      },
    ],
  });
  expect(lesson.scenes[0]).not.toHaveProperty("walk");
  expect(lesson.scenes[0]?.view ?? {}).not.toHaveProperty("log");
  page.lab.setState((s) => ({ view: { ...s.view, log: false } }));

  // The scene that is open plays; the player leads back to its words.
  await page.press("Preview");
  const player = await page.found("region", "Zwei Schritte");
  await page.until(() => player.textContent?.includes("It comes after 1 iteration."));
  expect(page.lab.getState().view).toMatchObject({ panel: null, log: true });
  fireEvent.click(await within(player).findByRole("button", { name: "stays" }));
  await page.until(() => player.textContent?.includes("It stays at −"));
  await page.press("Back to writing");
  await page.found("dialog", "Write a lesson");
  expect(screen.getByDisplayValue("An E-step")).toBeTruthy();
  await page.closePanel();
});

test("each fault is named at its field, nothing typed is lost, and what is missing has the focus", async () => {
  await open();
  await page.press("Save as scene");
  const text = "What to look at";
  fill(text, "{{loss}}");
  await page.until(() =>
    faultOf(text).includes('What to look at names "loss", which is no number'),
  );
  fill(text, "{{elbo.change}}");
  await page.until(() => faultOf(text).includes('which only "then" can tell'));
  fill(text, "The formula $\\frac{1$");
  await page.until(() => page.shown().includes("can't be set"));
  fill("Half-steps to play", "many");
  await page.until(() => faultOf("Half-steps to play").includes('is neither "end" nor'));
  expect(screen.getByDisplayValue("many")).toBeTruthy();
  // What is only empty is not called wrong before it is missed.
  expect(faultOf("Title of the lesson")).toBe("");
  await page.press("Save lesson");
  await page.until(() => faultOf("Title of the lesson").includes("is empty"));
  await page.until(() => document.activeElement === page.field("Title of the lesson"));
  fill("Half-steps to play", "9");
  await page.select("Question", "draw");
  await page.until(() => page.shown().includes("needs a play of 1 to 8 half-steps"));
  await page.select("Question", "choose");
  fill("Option 1", "{{means.9.0}}");
  await page.until(() => faultOf("Option 1").includes("is beyond"));
  await page.select("Question", "number");
  fill("Margin", "a bit");
  await page.until(() => faultOf("Margin").includes("Margin is not a finite number"));
  await page.select("Question", "choose");
  expect(screen.getByDisplayValue("{{means.9.0}}")).toBeTruthy();
  fill("Name in an address", "a/b");
  await page.until(() => faultOf("Name in an address").includes("letters, digits and hyphens"));
  await page.closePanel();
});
