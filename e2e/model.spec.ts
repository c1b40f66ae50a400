import { expect, test } from "./support/test.ts";

test("K goes from 1 to 8", async ({ lab }) => {
  for (let components = 1; components <= 8; components++) {
    await lab.openPanel("Model");
    await lab.type(lab.field("Components K"), String(components));
    await expect(lab.header("Model")).toContainText(`${components} Gaussian`);
    await lab.closePanel();
    await expect(lab.handle("Mean of component")).toHaveCount(components);
    await lab.half("E");
  }
  await lab.openPanel("Model");
  await lab.type(lab.field("Components K"), "9");
  await expect(lab.alert).toHaveText(/1 to 8/);
});

/** What each covariance type says of a matrix and of all of them. */
const families = [
  ["full", { diagonal: false, round: false, tied: false }],
  ["diagonal", { diagonal: true, round: false, tied: false }],
  ["spherical", { diagonal: true, round: true, tied: false }],
  ["tied", { diagonal: false, round: false, tied: true }],
  ["tied diagonal", { diagonal: true, round: false, tied: true }],
  ["tied spherical", { diagonal: true, round: true, tied: true }],
] as const;

test("each covariance type keeps its family", async ({ lab }) => {
  for (const [name, is] of families) {
    await lab.openPanel("Model");
    await lab.choice("Covariance").selectOption({ label: name });
    await expect(lab.header("Model")).toContainText(`${name} covariance`);
    await lab.closePanel();
    await lab.ready();
    await lab.half("E");
    await lab.half("M");
    const { covariances } = await lab.theta();
    for (const [[xx, xy] = [], [yx, yy] = []] of covariances) {
      expect(xy).toBe(yx);
      expect(xy === 0, `${name}: a diagonal Σ`).toBe(is.diagonal);
      expect(xx === yy, `${name}: a round Σ`).toBe(is.round);
    }
    const [first, second] = covariances.map((matrix) => JSON.stringify(matrix));
    expect(first === second, `${name}: one Σ for all`).toBe(is.tied);
  }
});

test("a clamp keeps every variance at or above its ε, and ℓ never falls", async ({ lab }) => {
  await lab.openPanel("Model");
  await lab.choice("Floor").selectOption("clamp");
  await lab.type(lab.field("Floor ε"), "3/2");
  await expect(lab.header("Model")).toContainText("1.5");
  await lab.choice("Covariance").selectOption({ label: "diagonal" });
  await lab.closePanel();
  await lab.ready();
  let last = await lab.logLikelihood();
  for (let i = 0; i < 4; i++) {
    await lab.iterate(1);
    const now = await lab.logLikelihood();
    expect(now).toBeGreaterThanOrEqual(last - 1e-10 * (1 + Math.abs(now)));
    last = now;
  }
  const variances = (await lab.theta()).covariances.flatMap((s) => [s[0]?.[0], s[1]?.[1]]);
  for (const variance of variances) expect(variance).toBeGreaterThanOrEqual(1.5);
  expect(Math.min(...variances.map((v) => v ?? Number.NaN))).toBeCloseTo(1.5, 12);
});

test("the floor that is added asks for its ε", async ({ lab }) => {
  await lab.openPanel("Model");
  await lab.choice("Floor").selectOption("add");
  await lab.type(lab.field("Floor ε"), "0");
  await expect(lab.alert).toHaveText(/above 0/);
  await lab.type(lab.field("Floor ε"), "1e-2");
  await expect(lab.alert).toHaveCount(0);
  await lab.closePanel();
  const { model } = JSON.parse(await lab.exported("Session (JSON)"));
  expect(model.floor).toEqual({ kind: "add", eps: 0.01 });
});

const starts = ["random points", "k-means++", "random responsibilities", "quantiles along x"];

test("each start draws another θ₀, and Restart keeps it", async ({ lab }) => {
  const seen = new Set<string>([JSON.stringify(await lab.theta())]);
  for (const [i, name] of starts.entries()) {
    await lab.openPanel("Model");
    // A choice that is already the one in force is made by New start.
    if (i === 0) await lab.closePanel().then(() => lab.button("New start").click());
    else await lab.choice("New start draws").selectOption({ label: name });
    if (i > 0) await lab.closePanel();
    await lab.ready();
    await lab.expectIteration(0);
    await expect
      .poll(async () => seen.has(JSON.stringify(await lab.theta())), { message: name })
      .toBe(false);
    const theta = await lab.theta();
    seen.add(JSON.stringify(theta));
    const start = await lab.readings();
    await lab.iterate(1);
    await lab.button("Restart").click();
    await lab.expectIteration(0);
    expect(await lab.readings()).toEqual(start);
    expect(await lab.theta()).toEqual(theta);
  }
});

test("New start draws another, again and again; the seed brings one back", async ({ lab }) => {
  const likelihoods = new Set([await lab.logLikelihood()]);
  for (let i = 0; i < 3; i++) {
    await lab.button("New start").click();
    await expect.poll(async () => likelihoods.has(await lab.logLikelihood())).toBe(false);
    likelihoods.add(await lab.logLikelihood());
  }
  const last = await lab.logLikelihood();
  await lab.openPanel("Model");
  const seed = await lab.field("Seed of the start").inputValue();
  await lab.type(lab.field("Seed of the start"), "99");
  await expect.poll(() => lab.logLikelihood()).not.toBe(last);
  await lab.type(lab.field("Seed of the start"), seed);
  await expect.poll(() => lab.logLikelihood()).toBe(last);
});

test("means are placed by hand", async ({ lab }) => {
  await lab.openPanel("Model");
  await lab.page.getByRole("button", { name: "Place the start by hand" }).click();
  await expect(lab.dialog).toHaveCount(0);
  await expect(lab.plane).toContainText("mean 1");
  await lab.clickPlane(0.3, 0.25);
  await expect(lab.plane).toContainText("mean 2");
  await lab.clickPlane(0.7, 0.75);
  await expect(lab.plane).not.toContainText("Click where");
  await lab.expectPoints("1000 points");
  await lab.ready();
  const places = [await lab.spot(0.3, 0.25), await lab.spot(0.7, 0.75)];
  for (const [k, place] of places.entries()) {
    const handle = lab.handle(`Mean of component ${k + 1}`);
    await expect(async () => {
      const box = await handle.boundingBox();
      expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - place.x)).toBeLessThan(3);
      expect(Math.abs((box?.y ?? 0) + (box?.height ?? 0) / 2 - place.y)).toBeLessThan(3);
    }).toPass();
  }
  await lab.half("E");
});

test("placing the means by hand can be given up", async ({ lab }) => {
  await lab.openPanel("Model");
  await lab.page.getByRole("button", { name: "Place the start by hand" }).click();
  await expect(lab.plane).toContainText("mean 1");
  await lab.page.keyboard.press("Escape");
  await expect(lab.plane).not.toContainText("Click where");
  await lab.clickPlane(0.5, 0.93);
  await lab.expectPoints("1001 points");
});

test("ℓ follows a mean while it is dragged, and a new run begins where it is let go", async ({
  lab,
}) => {
  await lab.iterate(1);
  const start = await lab.readings();
  const box = await lab.handle("Mean of component 1").boundingBox();
  if (!box) throw new Error("The mean is not shown.");
  const { mouse } = lab.page;
  await mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await mouse.down();
  let last = start.logLikelihood;
  for (const by of [60, 120]) {
    await mouse.move(box.x - by, box.y + by, { steps: 4 });
    await expect.poll(() => lab.logLikelihood()).not.toBe(last);
    last = await lab.logLikelihood();
    expect((await lab.readings()).elbo).toBeNull();
  }
  await mouse.up();
  await lab.expectIteration(0);
  await lab.expectNext("E");
  expect((await lab.readings()).logLikelihood).toBeCloseTo(last ?? Number.NaN, 9);
  await lab.button("Undo").click();
  await expect.poll(() => lab.readings()).toEqual(start);
});

test("an ellipse is reshaped by its handles, by pointer and by keys", async ({ lab }) => {
  const before = await lab.logLikelihood();
  await lab.page.keyboard.press("1");
  for (const name of ["Long axis", "Short axis", "Turn"])
    await expect(lab.handle(`${name} of component 1`)).toBeVisible();
  const box = await lab.handle("Long axis of component 1").boundingBox();
  if (!box) throw new Error("The axis is not shown.");
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await lab.drag(from, { x: from.x + 40, y: from.y + 40 });
  await lab.ready();
  await expect.poll(() => lab.logLikelihood()).not.toBe(before);
  await lab.ready();
  const after = await lab.logLikelihood();
  await lab.handle("Mean of component 2").focus();
  await lab.page.keyboard.press("ArrowUp");
  await lab.ready();
  await expect.poll(() => lab.logLikelihood()).not.toBe(after);
  await lab.expectIteration(0);
});

test("every number of θ can be typed", async ({ lab }) => {
  await lab.half("E");
  await lab.page.getByRole("tab", { name: "Parameters" }).click();
  const before = await lab.logLikelihood();
  await lab.type(lab.field("Weight of component 1"), "1/4");
  await expect.poll(() => lab.logLikelihood()).not.toBe(before);
  await expect(lab.field("Weight of component 2")).toHaveValue("0.7500");
  await lab.type(lab.field("Mean of component 2, y"), "-3.5");
  await expect.poll(async () => (await lab.theta()).means[1]?.[1]).toBe(-3.5);
  await lab.type(lab.field("Covariance of component 1, xy"), "sqrt(2)/2");
  await expect.poll(async () => (await lab.theta()).covariances[0]?.[1]?.[0]).toBe(Math.SQRT2 / 2);
  const good = await lab.logLikelihood();
  await lab.type(lab.field("Covariance of component 1, xy"), "9");
  await expect(lab.alert).toHaveText(/positive definite/);
  expect(await lab.logLikelihood()).toBe(good);
});
