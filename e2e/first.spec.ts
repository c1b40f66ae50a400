import { expect, test } from "./support/test.ts";

// As most see it: things glide.
test.use({ contextOptions: { reducedMotion: "no-preference" } });

test("a first visit opens on the lecture example with the E-step to press", async ({ lab }) => {
  const { page } = lab;
  await expect(lab.dialog).toHaveCount(0);
  await expect(lab.alert).toHaveCount(0);
  await lab.expectPoints("Two-class lecture example, 1000 points, seed 6316");
  await expect(lab.header("Model")).toContainText("2 Gaussians, full covariance");
  await lab.expectNext("E");
  await expect(lab.button("M-step")).toHaveAccessibleDescription(/E-step comes first/);
  await expect(page.getByText("ask each point which component it believes in")).toBeVisible();
  for (const name of ["Undo", "Redo", "Step back"]) await expect(lab.button(name)).toBeDisabled();
});

test("what the colours and the ellipses mean is told below what is drawn, over nothing", async ({
  lab,
}) => {
  await lab.half("E");
  await lab.half("M");
  const drawn = await lab.drawing.boundingBox();
  for (const words of [/39\s%/, /dashed ellipses/]) {
    const note = await lab.plane.getByText(words).boundingBox();
    expect(note?.y).toBeGreaterThanOrEqual((drawn?.y ?? 0) + (drawn?.height ?? Infinity) - 0.5);
  }
});
