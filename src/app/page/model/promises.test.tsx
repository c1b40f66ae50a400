import { beforeEach, expect, test, vi } from "vitest";
import { openPage } from "../../testing/page.tsx";

const page = await openPage();
beforeEach(page.afresh);

const plane = () => page.text("group", "Data plane");
const chart = () => page.text("group", "Log-likelihood and ELBO");

/** Runs on the cluster with an outlier until a component has collapsed on it. */
async function collapse(): Promise<void> {
  await page.choose("Cluster with an outlier");
  await page.openPanel("Model");
  await page.pick("New start draws", "k-means++");
  await page.closePanel();
  await page.runToEnd();
}

test("a collapse is told, shown and stopped, and nothing is lost", async () => {
  await collapse();
  expect(page.status()).toMatch(/^Stopped at iteration \d+.*Component \d.*variance goes to 0/);
  await page.until(() => /Component \d .*variance goes to 0 and ℓ to infinity/.test(plane()));
  expect(plane()).toMatch(/Component \d sits on one point/);
  expect(page.header("Data").textContent).toContain("40 points");
  expect(Number.isFinite(page.readings().logLikelihood)).toBe(true);
  for (const name of ["E-step", "M-step", "Play", "Run to convergence"])
    expect(page.button(name).getAttribute("aria-disabled"), name).toBe("true");
  await page.press("Step back");
  expect(page.status()).toMatch(/^[EM]-step/);
  await page.key("ArrowRight");
  expect(page.status()).toMatch(/^Stopped/);
  const { status, steps } = JSON.parse(page.exported("Trace (JSON)"));
  expect(status.status).toBe("degenerate");
  expect(status.components).toHaveLength(1);
  expect(steps.length).toBeGreaterThan(2);
});

test("a floor lets the run go on", async () => {
  await collapse();
  await page.press("Use a floor");
  expect(page.header("Model").textContent).toMatch(/Σ ≥ /);
  expect(plane()).not.toContain("variance goes to 0");
  await page.runToEnd();
  expect(page.status()).toMatch(/^Stopped: converged/);
});

test("a new start leaves the collapse behind, and undo brings it back", async () => {
  await collapse();
  const inPlane = page.buttons(/^New start$/).find((each) => each.closest("[aria-label]"));
  inPlane?.click();
  await page.rest();
  expect(page.readings().iteration).toBe(0);
  expect(plane()).not.toContain("variance goes to 0");
  await page.press("Undo");
  expect(page.status()).toMatch(/^Stopped/);
});

test.each([
  ["points on a line", () => page.choose("Points on a line")],
  ["one point alone", () => page.openFile("one.csv", "1,2\n")],
])("%s collapse into a sentence", async (_, open) => {
  await open();
  await page.runToEnd();
  expect(page.status()).toMatch(/^Stopped at iteration \d+\. Component/);
});

test("with a prior the chart shows the penalised lines, and they never fall", async () => {
  await page.openPanel("Model");
  await page.select("Prior", "map");
  expect(page.header("Model").textContent).toContain("MAP");
  await page.closePanel();
  expect(page.status()).toMatch(/^Start: ℓ \+ log p\(θ\) = /);
  await page.leap(4);
  let last = Number.NEGATIVE_INFINITY;
  for (const { phase, logLikelihood, logPrior } of page.trace()) {
    if (phase === "E") continue;
    expect(logLikelihood + (logPrior ?? Number.NaN)).toBeGreaterThanOrEqual(last);
    last = logLikelihood + (logPrior ?? Number.NaN);
  }
  expect(page.reading("Log prior")).toBeCloseTo(page.trace().at(-1)?.logPrior ?? 0, 12);
  expect(page.status()).toMatch(/^M-step: ELBO \+ log p\(θ\): .*, ℓ \+ log p\(θ\): /);
  expect(chart()).toContain("ELBO + log p(θ)");
  expect((await page.tab("ELBO terms")).textContent).toContain("log prior");
  await page.runToEnd();
  expect(page.status()).toMatch(/ℓ \+ log p\(θ\) rose/);
});

test("a prior keeps the component off the outlier, and its session comes back as it was", async () => {
  await page.choose("Cluster with an outlier");
  await page.openPanel("Model");
  await page.pick("New start draws", "k-means++");
  await page.select("Prior", "map");
  await page.type(page.field("Scale s"), "1/10");
  await page.closePanel();
  await page.runToEnd();
  expect(page.status()).toMatch(/^Stopped: converged/);
  const session = page.exported("Session (JSON)");
  expect(JSON.parse(session).model.prior).toEqual({ concentration: 2, degrees: 4, scale: 0.1 });
  const end = page.trace().at(-1);
  await page.openFile("again.json", session);
  await page.runToEnd();
  expect(page.trace().at(-1)).toEqual(end);
});

test("bad numbers of a prior get a sentence; an added floor and a prior exclude each other", async () => {
  await page.openPanel("Model");
  await page.select("Prior", "map");
  for (const [field, text, sentence] of [
    ["Concentration a", "1/2", "Concentration a is not a number from 1 up."],
    ["Degrees ν", "1", "Degrees ν is not a number above D − 1 = 1."],
    ["Scale s", "0", "Scale s is not a number above 0."],
  ] as const) {
    await page.type(page.field(field), text);
    expect(page.alert()).toBe(sentence);
    await page.key("Escape");
  }
  const barred = (name: string, words: RegExp) =>
    [...page.choice(name).options].find(({ text }) => words.test(text))?.disabled;
  expect(barred("Floor", /not with a prior/)).toBe(true);
  await page.select("Prior", "none");
  await page.select("Floor", "add");
  expect(barred("Prior", /not with a floor/)).toBe(true);
});

const slips = [
  ["divides-by-n", "divides by N", 2, /fell by 28\.6\d/, /^M-step: ELBO −28\.6\d/],
  ["ridge", "adds a ridge of 0.5", 2, /fell by 6\.83/, /^M-step: /],
  ["no-half", "density without ½", 1, /a gap of [\d.]+ is left/, /: /],
] as const;

test.each(slips)(
  "the slip %s is caught, told in red, and comes back with its session",
  async (...slip) => {
    const [kind, told, iterations, onChart, says] = slip;
    await page.openPanel("Model");
    await page.select("Slip", kind);
    expect(page.header("Model").textContent).toContain(`slip: ${told}`);
    await page.closePanel();
    expect(chart()).not.toMatch(/fell by|is left/);
    if (kind === "no-half") await page.half("E");
    else await page.leap(iterations);
    // Drawn in the breath after what is said.
    await vi.waitFor(() => expect(chart()).toMatch(onChart), { timeout: 10_000 });
    expect(page.status()).toMatch(says);
    expect(page.status()).toMatch(/this breaks the promise$/);
    const session = page.exported("Session (JSON)");
    expect(JSON.parse(session).model.slip).toMatchObject({ kind });
    await page.openPanel("Model");
    await page.select("Slip", "none");
    expect(page.header("Model").textContent).not.toContain("slip");
    await page.closePanel();
    await page.openFile("again.json", session);
    expect(page.header("Model").textContent).toContain(`slip: ${told}`);
  },
);

test("an M-step that divides by N ends as good as singular; a bad ridge is refused", async () => {
  await page.openPanel("Model");
  await page.select("Slip", "ridge");
  await page.type(page.field("Ridge ε"), "-1");
  expect(page.alert()).toBe("ε is a number above 0.");
  await page.key("Escape");
  await page.select("Slip", "divides-by-n");
  await page.closePanel();
  await page.runToEnd();
  expect(page.status()).toMatch(/as good as singular/);
});
