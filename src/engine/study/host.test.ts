import { expect, test } from "vitest";
import { blend } from "../questions/colours.ts";
import { clusterChoices, clusters } from "../testing/clusters.ts";
import { rowsOfQ, runFor } from "../testing/run.ts";
import { newStudyHost } from "./host.ts";
import type { Study, StudyReport } from "./protocol.ts";
import { runOut } from "./run.ts";

const data = clusters(45);
const choices = clusterChoices();

/** A host with the reports it has posted. */
function host() {
  const reports: StudyReport[] = [];
  const handle = newStudyHost(
    (report) => reports.push(structuredClone(report)),
    () => 0,
  );
  return { reports, handle };
}

async function reportsOf(study: Study): Promise<StudyReport[]> {
  const { reports, handle } = host();
  await handle({ type: "study", data, study });
  return reports;
}

const kinds = (reports: readonly StudyReport[]) => reports.map(({ type }) => type);

test("many starts: each seed's run is the session's from that start", async () => {
  const reports = await reportsOf({ kind: "starts", choices, rule: "random-points", count: 3 });
  const found = reports.flatMap((each) => (each.type === "found" ? [each.found] : []));
  const wanted = [1, 2, 3].map((seed) => {
    const { last, end } = runOut(data, { ...choices, start: { kind: "random-points", seed } });
    const { logLikelihood: reached, iteration: iterations, theta } = last;
    return { seed, reached, iterations, end, theta };
  });
  expect(found).toEqual(wanted);
  const counts = reports.flatMap((each) => (each.type === "progress" ? [each.done / each.of] : []));
  expect(counts).toEqual([1 / 3, 2 / 3, 1]);
});

test("a start that can't be made is told with its seed, and the others go on", async () => {
  const reports = await reportsOf({ kind: "starts", choices, rule: "nowhere", count: 2 });
  expect(reports.filter(({ type }) => type === "found")).toEqual(
    [1, 2].map((seed) => ({
      type: "found",
      found: { seed, fault: 'There is no start called "nowhere".' },
    })),
  );
});

test("components: one found a K, progress after every fit, done at the end", async () => {
  const reports = await reportsOf({ kind: "components", choices, least: 1, most: 2, starts: 2 });
  const fits = 2 * 2 * 6;
  const progress = reports.flatMap((each) => (each.type === "progress" ? [each] : []));
  expect(progress.length).toBe(fits);
  expect(progress.at(-1)).toEqual({ type: "progress", done: fits, of: fits });
  expect(kinds(reports).filter((kind) => kind === "found").length).toBe(2);
  expect(kinds(reports).at(-1)).toBe("done");
});

test("a study that can't be made fails with its sentence", async () => {
  const broken = clusterChoices({ start: { kind: "nowhere", seed: 1 } });
  expect(await reportsOf({ kind: "compare", pair: [broken, broken] })).toEqual([
    { type: "failed", message: 'There is no start called "nowhere".' },
  ]);
});

test("the second run is on data of its own, its colours too, where they are given", async () => {
  const other = clusters(30, 8);
  const { reports, handle } = host();
  const pair = [choices, choices] as const;
  await handle({ type: "study", data, study: { kind: "compare", pair, other } });
  const found = reports.flatMap((each) => (each.type === "found" ? [each.found] : []));
  expect(found).toMatchObject([runOut(data, choices), runOut(other, choices)]);
  const origin = { theta: choices.start, iteration: 1 };
  for (const run of [0, 1])
    await handle({
      type: "ask",
      id: run,
      run,
      choices,
      question: { topic: "colours", origin, palette: [1, 2, 3] },
    });
  const sizes = reports.flatMap((each) =>
    each.type === "answer" && each.answer instanceof Uint32Array ? [each.answer.length] : [],
  );
  expect(sizes).toEqual([45, 30]);
});

test("colours are blended by the q asked for", async () => {
  const { reports, handle } = host();
  await handle({ type: "study", data, study: { kind: "compare", pair: [choices, choices] } });
  reports.length = 0;
  const theta = choices.start;
  const palette = [0xff0000, 0x00ff00, 0x0000ff];
  await handle({
    type: "ask",
    id: 5,
    run: 1,
    choices,
    question: { topic: "colours", origin: { theta, iteration: 1 }, palette },
  });
  const wanted = new Uint32Array(45);
  runFor(data, choices, 1, (problem) => {
    const rows = rowsOfQ(problem);
    const weights = Float64Array.from([0, 1, 2].flatMap((c) => rows.map((row) => row[c] ?? 0)));
    blend(weights, palette, wanted);
  });
  expect(reports).toEqual([{ type: "answer", id: 5, answer: wanted }]);
});

test("the density of a run is asked as that of the lab is, and none is drawn where no mass is wanted", async () => {
  const { reports, handle } = host();
  await handle({ type: "study", data, study: { kind: "compare", pair: [choices, choices] } });
  reports.length = 0;
  const grid = { x0: -3, x1: 3, y0: 0, y1: 0, nx: 7, ny: 1 };
  const { start: theta } = choices;
  const question = { topic: "field", theta, past: theta, grid, masses: [] } as const;
  await handle({ type: "ask", id: 6, run: 1, choices, question });
  const [report] = reports;
  const told = report?.type === "answer" && "logDensity" in report.answer ? report.answer : null;
  expect(told?.logDensity.every(Number.isFinite)).toBe(true);
  expect(told?.past?.logDensity).toEqual(told?.logDensity);
  expect(told?.levels).toEqual([]);
});
