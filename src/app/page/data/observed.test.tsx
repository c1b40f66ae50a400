import { beforeEach, expect, test } from "vitest";
import { openPage } from "../../testing/page.tsx";

const page = await openPage();
beforeEach(page.afresh);

const data = () => page.header("Data").textContent ?? "";

test("a share of the true labels is observed, and cleared", async () => {
  const unlabelled = page.readings().logLikelihood ?? Number.NaN;
  await page.openPanel("Data");
  await page.slide(/^True labels observed/, 30);
  expect(data()).toContain("30 % of labels observed");
  expect(page.readings().logLikelihood).toBeLessThan(unlabelled - 100);
  await page.half("E");
  expect(page.readings().gap).toBe(0);
  const codes: (number | null)[] = JSON.parse(page.exported("Session (JSON)")).data.observed;
  expect(codes.filter((code) => code !== null)).toHaveLength(300);
  await page.press("Remove observed labels");
  expect(data()).not.toContain("observed");
  expect(page.readings().logLikelihood).toBe(unlabelled);
});

test("a label that no component has gets a sentence, and nothing changes", async () => {
  await page.openFile("three.csv", "x,y,label\n0,0,a\n1,0,b\n0,1,c\n2,2,a\n3,1,b\n");
  await page.openPanel("Data");
  await page.slide(/^True labels observed/, 100);
  expect(page.alert()).toBe("Label c has no component: there are only 2. Set K to 3 first.");
  await page.type(page.field("Point"), "2");
  await page.type(page.field("Observed label"), "3");
  expect(page.shown()).toContain("An observed label is a, b or none.");
  expect(data()).not.toContain("observed");
  await page.type(page.field("Observed label"), "a");
  expect(page.field("Observed label").value).toBe("a");
  expect(data()).toContain("1 label observed");
});
