import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { loadScenes } from "../../../data/scenes/index.ts";
import { openPage } from "../../testing/page.tsx";

const page = await openPage();

const scenes = (await loadScenes()).flatMap((group) => group.scenes);
const strip = () => document.querySelector("aside")?.textContent ?? "";

/** Opens a scene as its link in the panel does. */
async function open(title: string): Promise<void> {
  const scene = scenes.find((each) => each.title === title);
  if (!scene) throw new Error(`There is no scene ${title}.`);
  const { openScene } = await import("../../../store/files/openScene.ts");
  await openScene(scene);
  await page.until(() => strip().includes(title));
  await page.rest();
}

// One from another, as they are gone through in the panel.
describe("every scene", () => {
  beforeAll(page.afresh);

  test.each(scenes.map(({ title }) => title))(
    "%s opens, is drawn and told, without an error",
    async (title) => {
      await open(title);
      expect(page.status()).not.toBe("Starting.");
      expect(page.readings().logLikelihood).not.toBeNull();
      expect(page.alert()).toBeNull();
      expect(page.shown()).not.toMatch(/\b(NaN|undefined)\b/);
    },
  );
});

describe("from the first scene", () => {
  beforeEach(page.afresh);

  test("a scene opens at its frame and tab, and undo brings the old session back", async () => {
    await page.leap(2);
    const before = page.readings();
    await open("Singularity");
    expect(page.header("Data").textContent).toContain("Cluster with an outlier");
    expect(page.readings().iteration).toBe(7);
    expect(await page.found("tabpanel", "ELBO terms")).toBeTruthy();
    expect(strip()).not.toContain("Its variance goes to 0");
    await page.press("What happens");
    expect(strip()).toContain("Its variance goes to 0");
    await page.runToEnd();
    expect(page.status()).toMatch(/Component 1 sits on one point/);
    await page.press("Undo");
    expect(page.readings()).toEqual(before);
    expect(strip()).toBe("");
    await page.press("Redo");
    await page.until(() => strip().includes("Singularity"));
  });

  test("a study that a scene has asked closes with the scene", async () => {
    await open("One ℓ, two bounds");
    await page.found("dialog", "Compare two runs");
    await open("K = N");
    await page.until(() => page.count("dialog", "Compare two runs") === 0);
    expect(page.lab.getState().view).toMatchObject({ panel: null, study: null });
  });

  test("the strip goes with an edit of the data, and comes back with its undo", async () => {
    await open("K = N");
    await page.openPanel("Data");
    await page.press("Add a point");
    expect(page.header("Data").textContent).toContain("7 points");
    expect(strip()).toBe("");
    await page.press("Undo");
    await page.until(() => strip().includes("K = N"));
  });

  test("the saddle: stopped is no optimum, and each Go on is tighter by a hundred", async () => {
    await open("A saddle");
    expect(page.status()).toMatch(/^Stopped: converged at iteration 136/);
    for (const iteration of [138, 140]) {
      page.press("Go on, tighter");
      await page.until(() =>
        page.status().startsWith(`Stopped: converged at iteration ${iteration}`),
      );
      await page.rest();
    }
  });

  test("PPCA shows its closed form, and EM comes to it", async () => {
    await open("PPCA: the principal line");
    expect(page.readings().iteration).toBe(1);
    const tab = () => page.text("tabpanel", "Parameters");
    await page.until(() => /closed form, by eigenvectors, has ℓ = −461\.74/.test(tab()));
    await page.half("M");
    await page.runToEnd();
    expect(page.readings().logLikelihood).toBeCloseTo(-461.74, 2);
  });

  test("an address of no scene says so, and nothing changes", async () => {
    const { openLink } = await import("../../../store/files/openLink.ts");
    const { run } = page.lab.getState();
    await expect(openLink("scene=nothing")).rejects.toThrow('There is no scene "nothing"');
    expect(page.lab.getState().run).toBe(run);
  });
});
