// Not the watched test: without a network the browser itself tells on the console what it could not load.
import { expect, test } from "@playwright/test";
import { serveBelow } from "./support/below.ts";
import { Lab } from "./support/lab.ts";
import { openStudy } from "./support/studies.ts";

test.use({ serviceWorkers: "allow" });

test("once the page is loaded and kept, everything works without a server, a reload too", async ({
  page,
  baseURL,
}) => {
  test.slow();
  const served = await serveBelow("/courses/em/", baseURL ?? "");
  const lab = new Lab(page);
  await lab.open(served.address);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  served.end();

  await lab.openPanel("Data");
  await lab.type(lab.field("Weights"), "[1/4, 3/4]");
  await lab.expectPoints("own weights");
  await lab.closePanel();
  await lab.iterate(1);
  await expect(page.getByRole("tabpanel", { name: "Along the step" })).toContainText("ℓ");
  await lab.openFile("eight.csv", "1,2\n-3.5,0.4\n0,1\n2,2\n-3,1\n-2,0\n1,-1\n0,3\n");
  await lab.expectPoints("eight.csv, 8 points");

  await lab.openPanel("Model");
  await lab.choice("Kind").selectOption({ label: "PPCA" });
  await lab.closePanel();
  await lab.runToEnd();
  await lab.openPanel("Model");
  await lab.choice("Kind").selectOption({ label: "Gaussian mixture" });
  await lab.closePanel();
  const starts = await openStudy(lab, "Many starts");
  await expect(starts.getByText(/^Done/)).toBeVisible();
  await lab.closePanel();

  await lab.button("Scenes").click();
  await lab.dialog.getByRole("link", { name: "Singularity", exact: true }).click();
  await expect(page.getByRole("complementary", { name: "Scene" })).toContainText("Singularity");
  await lab.expectIteration(7, "M");
  await page.reload();
  await lab.ready();
  await lab.expectPoints("Cluster with an outlier");
});
