import fc from "fast-check";
import { all, create, type MathJsInstance } from "mathjs";
import { describe, expect, test } from "vitest";
import type { FormulaLine } from "../../models/contract/formulas.ts";
import { editors, gapKernels } from "../../models/faces.ts";
import { mixtures, somePrior } from "../../models/gaussian-mixture/testing/cases.ts";
import { kindOf, labelsOf } from "../../models/kinds.ts";
import { casesWithGaps } from "../../models/ppca/testing/cases.ts";
import { hasGaps } from "../../models/shared/gaps/hasGaps.ts";
import { pickedFrom, pointsFromRows } from "../../models/shared/points.ts";
import { learningOf } from "../../rules/loaded.ts";
import type { Frame } from "../run/frame.ts";
import { newProblem } from "../run/problem.ts";
import { conditionOf, WELL } from "../testing/condition.ts";
import { finish } from "../testing/finish.ts";
import { anySessionsWith } from "../testing/rules.ts";
import { choicesFor, runFor } from "../testing/run.ts";
import { gapSessions, type Session } from "../testing/sessions.ts";
import type { Answers } from "../thread/protocol.ts";
import { answer } from "./answers.ts";

const math = create(all ?? {}) as MathJsInstance;

/** A covariance, or a variance alone, with its eigenvalues raised to eps. */
function raised(value: number | { toArray(): number[][] }, eps: number) {
  if (typeof value === "number") return Math.max(value, eps);
  const rows = value.toArray();
  const size = Math.max(...rows.flat().map(Math.abs)) || 1;
  const { eigenvectors } = math.eigs(rows.map((row) => row.map((entry) => entry / size)));
  const along = eigenvectors.map(({ value: own, vector }) => {
    const unit = vector as number[];
    const lambda = Math.max(size * Number(own), eps);
    return unit.map((a) => unit.map((b) => lambda * a * b));
  });
  return math.matrix(
    rows.map((_, i) => rows.map((_, j) => math.sum(along.map((a) => a[i]?.[j] ?? 0)))),
  );
}
math.import({ raised });

/** What stands between braces, themselves two deep. */
const GROUP = String.raw`\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}`;
const FRAC = new RegExp(String.raw`\\frac${GROUP}${GROUP}`);
const SQRT = new RegExp(String.raw`\\sqrt${GROUP}`);

/** The TeX of numbers put in as mathjs reads it; I has the size of the matrix beside it, else `size`. */
function expressionOf(tex: string, size: number): string {
  const rows = /begin\{pmatrix\}(.*?)\\end/.exec(tex)?.[1]?.split("\\\\").length ?? size;
  let text = tex.replace(
    /\\begin\{pmatrix\}(.*?)\\end\{pmatrix\}/g,
    (_, rows: string) => `([${rows.replaceAll("\\\\", ";").replaceAll("&", ",")}])`,
  );
  while (SQRT.test(text)) text = text.replace(SQRT, "(($1)^0.5)");
  text = text.replaceAll("\\tfrac12", "0.5");
  while (FRAC.test(text)) text = text.replace(FRAC, "((($1))/(($2)))");
  return text
    .replace(/\\left|\\right|\\big|\\,/g, "")
    .replace(/\\Big\[(.*)\\Big\]_\{\\lambda\\ge((?:[^{}]|\{[^{}]*\})*)\}/, "raised($1, $2)")
    .replaceAll("\\times", "*")
    .replaceAll("\\pi", "pi")
    .replaceAll("\\exp", "exp")
    .replace(/\^\{([^{}]*)\}/g, "^($1)")
    .replace(/(?<=[\d)\]])\s*I/g, ` * identity(${rows})`)
    .replace(/(?<=[\d)])\(/g, "*(");
}

function valuesOf(tex: string, size: number): number[] {
  const value: unknown = math.evaluate(expressionOf(tex, size));
  if (typeof value === "number") return [value];
  return (value as { toArray(): number[][] }).toArray().flat();
}

/** One in the last digit of what is shown. */
function lastDigit(result: string): number {
  const decimals = [...result.matchAll(/\.(\d+)/g)].map(([, digits = ""]) => digits.length);
  const [, power = "0"] = /10\^\{(-?\d+)\}/.exec(result) ?? [];
  return 10 ** (Number(power) - Math.max(0, ...decimals));
}

/** What is put in comes to what is shown: to one in its last digit, of which rounding takes a half. */
function expectToHold({ formula, numbers, result }: FormulaLine, size: number): void {
  if (numbers === undefined || result === undefined) return;
  // A large matrix is not written out.
  if (/dots/.test(numbers + result)) return;
  const [made, shown] = [valuesOf(numbers, size), valuesOf(result, size)];
  const all = made.length === 1 && shown.length > 1 ? shown.map(() => made[0] ?? 0) : made;
  const unit = lastDigit(result);
  for (const [i, value] of shown.entries())
    expect(
      Math.abs(value - (all[i] ?? Number.NaN)),
      `${formula}: ${numbers} = ${result}`,
    ).toBeLessThanOrEqual(1.5 * unit);
}

function statisticsAt({ data, choices }: Session, { qTheta, iteration }: Frame, point: number) {
  const question = { topic: "statistics", origin: { theta: qTheta, iteration }, point } as const;
  return finish(answer(newProblem(data, choices), question)) as Answers["statistics"];
}

/** Every formula of a run's first half-steps, for a point and a component of it. */
async function expectAllToHold(session: Session, draw: number): Promise<void> {
  const { data, choices } = session;
  const { model, learning } = choices;
  const { size, dimensions } = data.points;
  fc.pre(dimensions <= 4 && size > 0);
  const { frames } = runFor(data, choices, 4);
  fc.pre(conditionOf(frames) < WELL);
  const own = await editors.of(model).formulas?.();
  if (!own) return;
  const components = labelsOf(model) ?? 1;
  for (const [i, frame] of frames.entries()) {
    if (frame.phase === "init") continue;
    const [n, k] = [draw % size, draw % components];
    if (frame.phase === "E") {
      for (const line of own.posterior(model, data, frame.theta, n, k).lines)
        expectToHold(line, dimensions);
      continue;
    }
    const { words } = learningOf(learning);
    if (words.formula) continue;
    const { stats } = statisticsAt(session, frame, n);
    const { blocks } = kindOf(model);
    const free = words.learns(learning, frame.iteration, blocks);
    const before = frames[i - 1]?.theta;
    const gapped = hasGaps(data.points);
    const step = { stats, before, after: frame.theta, free, gapped, belief: "q" };
    const { lines } = own.maximised(model, step, k);
    expect(lines).not.toHaveLength(0);
    for (const line of lines) expectToHold(line, dimensions);
  }
}

/** Clamps among the eigenvalues of the data, so that some are raised and some are not. */
const clamps = [0.1, 0.4, 1].map((eps) => ({ kind: "clamp", eps }) as const);

describe("the formulas of a half-step", () => {
  test("evaluated at the numbers shown give the numbers shown, whatever the model and its rules", async () => {
    await fc.assert(fc.asyncProperty(anySessionsWith(), fc.nat(), expectAllToHold), {
      numRuns: 150,
    });
  });

  test("of a regression on one weight are of numbers, not of matrices", async () => {
    const model = { kind: "linear-regression", basis: { kind: "polynomial", degree: 0 } } as const;
    const rows = [
      [-0.8, -0.98],
      [0.24, -0.19],
      [1.26, 1.46],
    ];
    const choices = choicesFor(model, { beta: 1, lambda: 1 });
    await expectAllToHold({ data: { points: pointsFromRows(rows) }, choices }, 0);
  });

  test("hold where entries are missing", async () => {
    await fc.assert(fc.asyncProperty(gapSessions, fc.nat(), expectAllToHold), { numRuns: 150 });
  });

  test("of PPCA tell each missing entry of a point, as what is imputed", async () => {
    await fc.assert(
      fc.asyncProperty(casesWithGaps, fc.nat(), async ({ spec, data, theta }, draw) => {
        const n = draw % data.points.size;
        const own = await editors.of(spec).formulas?.();
        const { lines = [] } = own?.posterior(spec, data, theta, n, 0) ?? {};
        const [{ columns = [], given = [] } = {}] = gapKernels
          .of(spec)
          .missing(spec, theta, pickedFrom(data.points, Uint32Array.of(n)));
        expect(lines).toHaveLength(3 + columns.length);
        for (const [i, { result = "" }] of lines.slice(3).entries()) {
          const mean = given[0]?.means[i] ?? Number.NaN;
          const [shown = Number.NaN] = valuesOf(result, 1);
          expect(Math.abs(shown - mean)).toBeLessThanOrEqual(1.5 * lastDigit(result));
        }
      }),
      { numRuns: 50 },
    );
  });

  test("under a floor give the covariance with its eigenvalues raised", async () => {
    const drawn = mixtures({ floors: clamps, prior: fc.option(somePrior, { freq: 2 }) });
    const sessions = drawn.map(({ spec, data, theta }) => ({
      data,
      choices: choicesFor(spec, theta),
    }));
    await fc.assert(fc.asyncProperty(sessions, fc.nat(), expectAllToHold), { numRuns: 60 });
  });
});
