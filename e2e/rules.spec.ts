import { expect, test } from "./support/test.ts";

test("a rule that draws is chosen by name and run; its session gives the same trace again", async ({
  lab,
}) => {
  await lab.openPanel("Model");
  await lab.choice("Named pair").selectOption("Stochastic gradient ascent");
  await expect(lab.header("Model")).toContainText("Stochastic gradient ascent");
  await lab.closePanel();
  await lab.ready();
  await lab.leap(4);
  const trace = await lab.exported("Trace (JSON)");
  const session = await lab.exported("Session (JSON)");
  await lab.openFile("again.json", session);
  await lab.expectIteration(0);
  await lab.ready();
  await lab.leap(4);
  expect(await lab.exported("Trace (JSON)")).toBe(trace);
});
