import { sixPoints } from "../src/app/testing/files.ts";
import { expect, test } from "./support/test.ts";

const ROWS = "1,2\n-3.5,0.004\n";

test("a file is dropped on the page", async ({ lab }) => {
  await lab.dropFile("dropped.csv", ROWS);
  await lab.expectPoints("dropped.csv, 2 points");
});

test("rows and sessions are pasted", async ({ lab, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const paste = async (content: string): Promise<void> => {
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), content);
    await page.keyboard.press("ControlOrMeta+v");
  };
  await paste("x\ty\n1\t2\n3\t4\n5\t7\n");
  await lab.expectPoints("3 points");
  await paste(JSON.stringify(sixPoints));
  await lab.expectPoints("6 points");
  await lab.ready();
  await lab.half("E");
  await paste("no points at all");
  await expect(lab.alert).toBeVisible();
  await lab.expectPoints("6 points");
  await lab.expectIteration(1, "E");
});

test("there is one file input, and Open… opens it", async ({ lab, page }) => {
  await expect(page.locator("input[type=file]")).toHaveCount(1);
  const chooser = page.waitForEvent("filechooser");
  await lab.button("Open…").click();
  await (await chooser).setFiles({
    name: "chosen.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(ROWS),
  });
  await lab.expectPoints("chosen.csv, 2 points");
});

test("data of the same name in other units are in sight at once", async ({ lab, page }) => {
  const table = (scale: number) =>
    Array.from({ length: 30 }, (_, n) => `${scale * Math.cos(n)},${scale * Math.sin(n)}`).join(
      "\n",
    );
  await lab.openFile("a.csv", table(1));
  await lab.expectPoints("a.csv, 30 points");
  const ticks = page.getByRole("group", { name: "Data plane" }).locator("svg text");
  const written = async () => (await ticks.allTextContents()).join(" ");
  expect(await written()).not.toMatch(/000/);
  await lab.openFile("a.csv", table(5000));
  await expect.poll(written).toMatch(/[2468],?000/);
});
