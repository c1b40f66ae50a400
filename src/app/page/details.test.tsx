import { beforeEach, describe, expect, test } from "vitest";
import { openPage } from "../testing/page.tsx";

const page = await openPage();
beforeEach(page.afresh);

/** A number as it is shown, such as −2.15 × 10⁻¹⁴. */
const number = (text: string | null | undefined) => {
  const [mantissa = "", power = ""] = (text ?? "").replaceAll("−", "-").split(" × 10");
  const exponent = [...power].map((c) => (c === "⁻" ? "-" : "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c))).join("");
  return Number(mantissa) * 10 ** Number(exponent);
};

/** The cells of each row below the head of a table. */
const rows = (table: Element | null | undefined) =>
  [...(table?.querySelectorAll("tbody tr") ?? [])].map((row) =>
    [...row.querySelectorAll("th, td")].map(({ textContent }) => textContent),
  );

async function chooseInModel(name: string, value: string): Promise<void> {
  await page.openPanel("Model");
  await page.select(name, value);
  await page.closePanel();
}

test("ELBO terms add up to the ELBO, and with the gap to ℓ", async () => {
  await page.leap(2);
  const values = rows((await page.tab("ELBO terms")).querySelector("table")).map(([, nats]) =>
    number(nats),
  );
  const { logLikelihood, elbo, gap } = page.readings();
  const terms = values.slice(0, -3);
  expect(terms.length).toBeGreaterThan(1);
  expect(terms.reduce((sum, term) => sum + term, 0)).toBeCloseTo(elbo ?? Number.NaN, 1);
  expect(values.slice(-3)).toEqual(
    [elbo, gap, logLikelihood].map((value) => expect.closeTo(value ?? Number.NaN, 1)),
  );
});

test("by component: counts sum to N, shares of ℓ to ℓ, |Σ| is the determinant, live as one steps", async () => {
  await page.leap(1);
  await page.tab("ELBO terms");
  const column = (at: number) => rows(byCaption()).map((row) => number(row[at]));
  const byCaption = () =>
    [...document.querySelectorAll("table")].find(({ textContent }) =>
      textContent?.includes("By component"),
    );
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  for (let i = 0; i < 3; i++) {
    const ell = page.readings().logLikelihood ?? Number.NaN;
    await page.until(() => Math.abs(sum(column(3)) - ell) < 0.02);
    expect(Math.abs(sum(column(1)) - 1000)).toBeLessThan(0.2);
    const wanted = page
      .theta()
      .covariances.map(([[a = 0, b = 0] = [], [c = 0, d = 0] = []]) => a * d - b * c);
    for (const [k, shown] of column(2).entries())
      expect(Math.abs(shown / (wanted[k] ?? Number.NaN) - 1)).toBeLessThan(1e-3);
    await page.leap(1);
  }
});

test("One point: its responsibilities, term by term, sum to 1", async () => {
  await page.choose("Cluster with an outlier");
  await page.half("E");
  expect((await page.tab("One point")).textContent).toMatch(/click a point/i);
  await page.openPanel("Data");
  await page.type(page.field("Point"), "40");
  await page.closePanel();
  const panel = await page.tab("One point");
  expect(panel.textContent).toContain("Point 40 at (6.000, 4.000)");
  const shares = rows(panel.querySelector("table")).map((row) => number(row.at(-1)));
  expect(shares).toHaveLength(2);
  expect(shares.reduce((total, share) => total + share, 0)).toBeCloseTo(1, 3);
});

test("One point: what is missing is told by its regression, component by component, beside what was hidden", async () => {
  const session = {
    format: "elbo-lab/session@1",
    data: {
      points: [
        [0, 1],
        [1, 3],
        [2, null],
        [5, 4],
        [6, 7],
        [7, 6],
        [null, null],
      ],
      columns: ["bill_length", "depth"],
      hidden: [[2, 1, 2.5]],
    },
    model: { kind: "gaussian-mixture", components: 2, floor: { kind: "add", eps: 0.5 } },
    start: { kind: "k-means++", seed: 1 },
    walk: 3,
    view: { tab: "point", picked: 2 },
  };
  await page.openFile("gaps.json", JSON.stringify(session));
  await page.until(() => page.shown().includes("depth is missing"));
  const panel = await page.tab("One point");
  expect(panel.textContent).toContain("are of the observed entries alone: bill_length.");
  expect(panel.textContent).toContain("+ b · (bill_length − μ)");
  const table = panel.querySelectorAll("table")[1];
  const shown = rows(table);
  // Three half-steps: the last is an E-step, whose θ stands in the trace still.
  const { means, covariances } = page.theta();
  const [mean, variance] = [0, 1].map((of) =>
    shown.map((cells, k) => {
      const [mx = 0, my = 0] = means[k] ?? [];
      const [[xx = 0] = [], [xy = 0, yy = 0] = []] = covariances[k] ?? [];
      // One more or less in the last digit, as what is shown adds up.
      expect(Math.abs(number(cells[1]) - my)).toBeLessThan(0.0151);
      expect(number(cells[3 + of])).toBeCloseTo(
        of === 0 ? my + (xy / xx) * (2 - mx) : yy - (xy * xy) / xx,
        2,
      );
      return number(cells[3 + of]);
    }),
  );
  const gammas = shown.map((cells) => number(cells[5]));
  expect(gammas.reduce((sum, gamma) => sum + gamma, 0)).toBeCloseTo(1, 3);
  const whole = gammas.reduce((sum, gamma, k) => sum + gamma * (mean?.[k] ?? 0), 0);
  const spread = gammas.reduce(
    (sum, gamma, k) => sum + gamma * ((variance?.[k] ?? 0) + ((mean?.[k] ?? 0) - whole) ** 2),
    0,
  );
  const said = /mean ([−\d.]+), standard deviation ([\d.]+)\. The hidden value is (\d+\.\d+)/.exec(
    panel.textContent ?? "",
  );
  expect(said?.slice(1).map(number)).toEqual([
    expect.closeTo(whole, 1),
    expect.closeTo(Math.sqrt(spread), 1),
    2.5,
  ]);
  page.lab.setState(({ view }) => ({ view: { ...view, picked: 6 } }));
  await page.until(() => page.shown().includes("bill_length is missing"));
  expect(page.shown()).toContain("Every entry is missing, so that x tells nothing of z.");
});

test("One point: the responsibilities are those of the point picked, by Bayes' rule", async () => {
  await page.half("E");
  const { weights, means, covariances } = page.theta();
  for (const n of [2, 3, 500, 1]) {
    await page.openPanel("Data");
    await page.type(page.field("Point"), String(n));
    await page.closePanel();
    const panel = await page.tab("One point");
    const [x = 0, y = 0] = page.points()[n - 1] ?? [];
    const joint = weights.map((weight, k) => {
      const [mx = 0, my = 0] = means[k] ?? [];
      const [[a = 0, b = 0] = [], [, d = 0] = []] = covariances[k] ?? [];
      const [u, v, size] = [x - mx, y - my, a * d - b * b];
      return (
        (weight / Math.sqrt(size)) * Math.exp((u * (2 * b * v - d * u) - a * v * v) / 2 / size)
      );
    });
    const whole = joint.reduce((sum, each) => sum + each, 0);
    const shares = rows(panel.querySelector("table")).map((row) => number(row.at(-1)));
    expect(shares).toEqual(joint.map((each) => expect.closeTo(each / whole, 3)));
  }
});

test.each([
  ["as they come", false],
  ["the other way round", true],
])(
  "Parameters: now beside true, by the permutation that fits best, components %s",
  async (_, turned) => {
    const session = JSON.parse(page.exported("Session (JSON)"));
    const { weights, means, covariances } = session.start;
    if (turned) for (const block of [weights, means, covariances]) block.reverse();
    await page.openFile("turned.json", JSON.stringify(session));
    await page.runToEnd();
    const panel = await page.tab("Parameters");
    const now = [1, 2].map((k) => number(page.field(`Mean of component ${k}, x`).value));
    expect(Math.sign((now[0] ?? 0) - (now[1] ?? 0))).toBe(turned ? -1 : 1);
    for (const k of [1, 2]) {
      const field = page.field(`Mean of component ${k}, x`);
      const row = [...panel.querySelectorAll("tr")].find((each) => each.contains(field));
      const first = row?.querySelector("td:last-child span")?.textContent;
      expect(first).toBe((now[k - 1] ?? 0) > 0 ? "2.000" : "−2.000");
    }
  },
);

test.each([
  [1000, null],
  [1001, "Up to 1000 points are drawn as pies."],
])("pies are offered of %i points or not, and why", async (size, because) => {
  const content = Array.from({ length: size }, (_, n) => `${n % 37},${n % 41}`).join("\n");
  await page.openFile("many.csv", `x,y\n${content}\n`);
  await page.press("Show");
  const pies = await page.found("menuitemradio", /^Pies of belief/);
  expect(pies.getAttribute("aria-disabled") === "true").toBe(because !== null);
  if (because) expect(document.body.textContent).toContain(because);
});

test("Along the step: ℓ and the bound that touches it, of one θ after another", async () => {
  await page.leap(1);
  const panel = () => page.text("tabpanel", "Along the step");
  await page.until(() => /θ0.*θ1.*touches/.test(panel()));
  await page.half("E");
  await page.until(() => /bound of q.*bound of q/.test(panel()));
});

describe("Fisher's identity", () => {
  const caption = () => page.text("tabpanel", "Along the step");

  test("where the bound touches, its slope is that of ℓ, told in nats", async () => {
    await page.leap(2);
    await page.until(() =>
      /touches ℓ at θ1 with the same slope, \d+\.\d\d nats a step/.test(caption()),
    );
    expect(caption()).toContain("∇𝓛 = ∇ℓ (Fisher’s identity)");
    await page.half("E");
    await page.until(() =>
      caption().includes("The bound of q3 touches ℓ at θ2 with the same slope"),
    );
  });

  test("one gradient step after it is gradient ascent on ℓ; of more, the first alone", async () => {
    await chooseInModel("Named pair", "Gradient ascent");
    await page.leap(1);
    await page.until(() => caption().includes("So this step is gradient ascent on ℓ."));
    await chooseInModel("Named pair", "Generalised EM");
    await page.leap(1);
    await page.until(() => caption().includes("the first of the 10 steps is gradient ascent on ℓ"));
  });

  test("a q that is not the posterior has another slope, and both are told", async () => {
    await chooseInModel("Named pair", "Classification EM");
    await page.leap(1);
    await page.until(() =>
      /stays below ℓ at θ0 too: q is not the posterior, so the slopes differ: (\d+\.\d\d) nats a step for ℓ, (?!\1)\d+\.\d\d for the bound/.test(
        caption(),
      ),
    );
  });
});

describe("the chart", () => {
  const chart = () => page.text("group", "Log-likelihood and ELBO");

  test("has its lines, the gap in nats, its words, and all of it as a table", async () => {
    await page.leap(2);
    const { gap } = page.readings();
    for (const words of ["log-likelihood", "ELBO", "after an E-step", "after an M-step"])
      expect(chart()).toContain(words);
    await page.until(() => chart().includes(`KL gap ${gap?.toFixed(2)} nats`));
    const table = document.querySelector('[aria-label="Log-likelihood and ELBO"] table');
    expect(table?.querySelectorAll("tr")).toHaveLength(6);
    expect(table?.querySelector("tbody tr:last-child")?.textContent).toContain(
      "Iteration 2, after its M-step",
    );
    const plot = document.querySelector('[aria-label="Log-likelihood and ELBO"] [role=slider]');
    expect(plot?.getAttribute("aria-valuetext")).toMatch(/Iteration 2.*log-likelihood.*KL gap/);
  });

  test("shows the rate in the log view of a converged run, that of its trace, and of no other run", async () => {
    await page.runToEnd();
    await page.press("Log");
    await page.until(() => chart().includes("of the information is missing"));
    const told = number(/: ρ = (0\.\d+) of the distance/.exec(chart())?.[1]);
    const [a = 0, b = 0, c = 0] = page
      .trace()
      .filter(({ phase }) => phase !== "E")
      .map(({ logLikelihood }) => logLikelihood)
      .slice(-3);
    expect(Math.abs(told - Math.sqrt((c - b) / (b - a)))).toBeLessThan(0.01);
    await page.press("Restart");
    await page.leap(2);
    await page.until(() => chart().includes("ℓ* − ℓ (nats, log)"));
    expect(chart()).not.toContain("of the information is missing");
    await chooseInModel("Named pair", "ECM");
    await page.runToEnd();
    expect(chart()).not.toContain("of the information is missing");
  });

  test("shows reruns of a rule that draws as two bands, which a switch takes away", async () => {
    const bands = () => document.querySelectorAll("[data-drawn=reruns] path").length;
    await chooseInModel("Named pair", "Monte-Carlo EM");
    await page.leap(3);
    await page.until(() => chart().includes("20 reruns with other seeds, 5–95 %"));
    await page.until(() => bands() === 2);
    const before = page.exported("Trace (JSON)");
    await page.press("Reruns");
    expect(bands()).toBe(0);
    expect(chart()).not.toContain("reruns");
    await page.press("Restart");
    await page.leap(3);
    expect(page.exported("Trace (JSON)")).toBe(before);
    await page.openPanel("Model");
    await page.type(page.field("Samples"), "10000");
    await page.closePanel();
    await page.press("Reruns");
    await page.until(() => /No reruns: .* take too long/.test(chart()));
    await chooseInModel("Named pair", "Classification EM");
    expect(page.count("button", "Reruns")).toBe(0);
  });
});

test("the plane says what its colours and its ellipses mean", async () => {
  const plane = () => page.text("group", "Data plane");
  expect(plane()).toMatch(/39\s%.*86\s%/);
  await page.half("E");
  expect(plane()).not.toContain("dashed ellipses");
  await page.half("M");
  expect(plane()).toContain("colours come from the dashed ellipses");
});
