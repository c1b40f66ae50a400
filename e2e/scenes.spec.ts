import type { Page } from "@playwright/test";
import type { Lab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

const strip = (page: Page) => page.getByRole("complementary", { name: "Scene" });

/** Opens a scene from the panel, and waits until it is on. */
async function openScene(lab: Lab, title: string): Promise<void> {
  await lab.button("Scenes").click();
  await lab.dialog.getByRole("link", { name: title, exact: true }).click();
  await expect(lab.dialog).toHaveCount(0);
  await expect(strip(lab.page)).toContainText(title);
}

test("a scene opens with its data, its frame and what to look at; undo brings the old session back", async ({
  lab,
  page,
}) => {
  await lab.iterate(2);
  const before = await lab.readings();
  await openScene(lab, "Singularity");
  await lab.expectPoints("Cluster with an outlier");
  await lab.expectIteration(7, "M");
  await expect(page.getByRole("tab", { name: "ELBO terms", selected: true })).toBeVisible();
  await expect(strip(page)).toContainText("its variance goes to 0");
  await lab.runToEnd();
  await expect(lab.status).toHaveText(/Component 1 sits on one point/);
  await lab.button("Undo").click();
  await lab.expectPoints("Two-class lecture example");
  expect(await lab.readings()).toEqual(before);
  await expect(strip(page)).toHaveCount(0);
  await lab.button("Redo").click();
  await expect(strip(page)).toContainText("Singularity");
});

test("by keyboard alone, and the focus comes back to where it was", async ({ lab, page }) => {
  await lab.button("Scenes").focus();
  await page.keyboard.press("Enter");
  const first = lab.dialog.getByRole("link", { name: "Singularity", exact: true });
  await expect(lab.dialog).toBeVisible();
  for (let i = 0; i < 4 && !(await first.evaluate((it) => it === document.activeElement)); i++)
    await page.keyboard.press("Tab");
  await expect(first).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(strip(page)).toContainText("Singularity");
  await expect(lab.button("Scenes")).toBeFocused();
  await lab.button("Close scene").focus();
  await page.keyboard.press("Enter");
  await expect(strip(page)).toHaveCount(0);
  await lab.expectPoints("Cluster with an outlier");
});

test("the strip goes with an edit of the data, and comes back with its undo", async ({
  lab,
  page,
}) => {
  await openScene(lab, "K = N");
  await lab.ready();
  await lab.button("Add").click();
  await lab.clickPlane(0.4, 0.6);
  await lab.expectPoints("7 points");
  await expect(strip(page)).toHaveCount(0);
  await lab.button("Undo").click();
  await expect(strip(page)).toContainText("K = N");
});

test("the saddle: stopped is no optimum, and going on climbs 0.67 nats more", async ({ lab }) => {
  await openScene(lab, "A saddle");
  await expect(lab.status).toHaveText(/^Stopped: converged at iteration 136/);
  const stopped = await lab.logLikelihood();
  for (const iteration of [138, 140, 142, 2900]) {
    await lab.button("Go on, tighter").click();
    await expect(lab.status).toHaveText(
      new RegExp(`^Stopped: converged at iteration ${iteration}`),
      {
        timeout: 20_000,
      },
    );
  }
  expect((await lab.logLikelihood()) - stopped).toBeCloseTo(0.67, 2);
});

test("PPCA shows its closed form, and EM comes to it", async ({ lab, page }) => {
  await openScene(lab, "PPCA: the principal line");
  await lab.expectIteration(1, "E");
  const tab = page.getByRole("tabpanel", { name: "Parameters" });
  await expect(tab.getByRole("columnheader", { name: "closed form" })).toBeVisible();
  await expect(tab).toContainText(/closed form, by eigenvectors, has ℓ = −461\.74/);
  await lab.half("M");
  await lab.runToEnd();
  expect(await lab.logLikelihood()).toBeCloseTo(-461.74, 2);
});

test("a scene has an address, and stays on when the page is loaded again", async ({
  lab,
  page,
}) => {
  await lab.open("./#scene=k-equals-n");
  await page.reload();
  await expect(strip(page)).toContainText("K = N");
  await lab.expectPoints("Six points");
  await lab.expectIteration(1, "M");
  await lab.half("E");
  await page.reload();
  await expect(strip(page)).toContainText("K = N");
  await lab.expectIteration(2, "E");
});

test("an address of no scene says so", async ({ lab, page }) => {
  await page.evaluate(() => {
    location.hash = "scene=nothing";
  });
  await expect(lab.alert).toContainText('There is no scene "nothing"');
});

test("every scene opens by its address, one after another, without an error", async ({
  lab,
  page,
}) => {
  test.setTimeout(240_000);
  await lab.button("Scenes").click();
  const links = lab.dialog.getByRole("listitem").getByRole("link");
  await expect(links.first()).toBeVisible();
  const scenes = await links.evaluateAll((all) =>
    all.map((link) => ({
      title: link.textContent ?? "",
      address: link.getAttribute("href") ?? "",
    })),
  );
  await lab.closePanel();
  expect(scenes.length).toBeGreaterThan(25);
  for (const { title, address } of scenes) {
    await page.evaluate((to) => location.replace(to), address);
    await expect(strip(page).getByRole("heading")).toHaveText(title);
    await lab.ready();
    await expect(lab.status).not.toHaveText("Starting.");
    await expect(lab.alert).toHaveCount(0);
  }
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the strip folds to its title, and unfolds", async ({ lab, page }) => {
    await openScene(lab, "Singularity");
    const about = strip(page).getByText("its variance goes to 0");
    await expect(about).toBeHidden();
    await lab.button("What to look at").click();
    await expect(about).toBeVisible();
    await expect(lab.plane).toBeInViewport({ ratio: 0.95 });
  });
});
