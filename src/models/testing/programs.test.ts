import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { programs } from "../faces.ts";
import { covarianceTypes } from "../gaussian-mixture/spec.ts";
import { kindOf, kinds } from "../kinds.ts";
import { pointsFromRows } from "../shared/points.ts";
import { anyCase, caseOf } from "./cases.ts";

const before = { title: "A model", logLikelihood: -12.5, points: "points.csv" };

/** Every number of plain data, in order. */
const numbersOf = (value: unknown): number[] => {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersOf) : [];
};

/** What is set from literals alone, before anything is computed, number by number. */
function literals(text: string, set: RegExp): number[] {
  const numbers = /(?<![\w.])-?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\w.])/g;
  return [...text.matchAll(set)].flatMap(({ 1: value = "" }) =>
    (value.match(numbers) ?? []).map(Number),
  );
}

const inPython = (text: string) => literals(text, /^\w+ = (?:np\.array\()?([[\]\s\d.,e+-]+)\)?$/gm);
const inR = (text: string) =>
  literals(
    text,
    /^(?:beta|lambda|pro|weights|mean|sigma|loadings|noise) <- ([\s\d.,e+c()rbind-]+|array\(c\([^)]*\))/gm,
  );

describe("θ as a program", () => {
  test("is θ to the last bit, of every model, in either language", async () => {
    for (const kind of kinds) if (kind.programs) await programs.load(kind.first);
    fc.assert(
      fc.property(anyCase, ({ spec, data, theta }) => {
        if (!kindOf(spec).programs) return;
        const told = { ...before, data };
        const { python, r } = programs.of(spec);
        expect(inPython(python(spec, theta, told))).toEqual(numbersOf(theta));
        expect(inR(r(spec, theta, told))).toEqual(numbersOf(theta));
      }),
    );
  });

  test("tells ℓ only where it is the sum that the program prints", async () => {
    const { spec, data, theta } = caseOf("ppca");
    const told = { ...before, data };
    const { python, r } = await programs.load(spec);
    for (const write of [python, r]) {
      expect(write(spec, theta, told)).toContain("ELBO Lab has -12.5.");
      expect(write(spec, theta, { ...told, logLikelihood: null })).not.toContain("ELBO Lab has");
    }
  });
});

const families = {
  full: ["full", "VVV"],
  diagonal: ["diag", "VVI"],
  spherical: ["spherical", "VII"],
  tied: ["tied", "EEE"],
  tiedDiagonal: ["tied", "EEI"],
  tiedSpherical: ["tied", "EII"],
} as const;

test.each(covarianceTypes)(
  "a mixture that is %s has its name in either library",
  async (covariance) => {
    const spec = { kind: "gaussian-mixture", components: 2, covariance, floor: null } as const;
    const round = [
      [2, 0],
      [0, 2],
    ];
    const theta = {
      weights: [0.25, 0.75],
      means: [
        [0, 1],
        [2, 3],
      ],
      covariances: [round, round],
    };
    const { python, r } = await programs.load(spec);
    const told = { ...before, data: { points: pointsFromRows([]) } };
    const [type, name] = families[covariance];
    expect(python(spec, theta, told)).toContain(`n_components=2, covariance_type="${type}"`);
    expect(r(spec, theta, told)).toContain(`modelName = "${name}", d = d, G = 2`);
    expect(r(spec, theta, told)).toContain(`estep(data = points, modelName = "${name}"`);
  },
);
