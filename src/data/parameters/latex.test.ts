import fc from "fast-check";
import { expect, test } from "vitest";
import { editors } from "../../models/faces.ts";
import { kinds } from "../../models/kinds.ts";
import { anyCase } from "../../models/testing/cases.ts";
import { toLatex } from "./latex.ts";

test("θ stands in the comments to the last bit, of every model", async () => {
  for (const { first } of kinds) await editors.load(first);
  fc.assert(
    fc.property(anyCase, ({ spec, theta }) => {
      const groups = editors.of(spec).fields(theta, ["x", "y"]);
      const told = [...toLatex(groups, "A model").matchAll(/^% (\S+) = (\S+)$/gm)];
      const fields = groups.flatMap(({ rows }) => rows.flat());
      expect(told.map(({ 1: id, 2: value }) => ({ id, value: Number(value) }))).toEqual(
        fields.map(({ id, value }) => ({ id, value })),
      );
    }),
  );
});

test("what is set is rounded: a line a component, vectors as columns, powers of ten as such", () => {
  const groups = (
    editors.of(kinds[0]?.first ?? never()).fields as (
      theta: unknown,
      columns: readonly string[],
    ) => never
  )(
    {
      weights: [0.123456789, 0.876543211],
      means: [
        [1, -2.5],
        [1e-7, 12345678],
      ],
      covariances: [
        [
          [1, 0.25],
          [0.25, 2],
        ],
        [
          [3, 0],
          [0, 3],
        ],
      ],
    },
    ["x", "y"],
  );
  const set = toLatex(groups, "A mixture")
    .split("\n")
    .filter((line) => !line.startsWith("%"));
  expect(set).toEqual([
    "\\begin{align*}",
    "  \\pi_{1} &= 0.12346, &",
    "  \\mu_{1} &= \\begin{pmatrix} 1 \\\\ -2.5 \\end{pmatrix}, &",
    "  \\Sigma_{1} &= \\begin{pmatrix} 1 & 0.25 \\\\ 0.25 & 2 \\end{pmatrix} \\\\",
    "  \\pi_{2} &= 0.87654, &",
    "  \\mu_{2} &= \\begin{pmatrix} 1 \\times 10^{-7} \\\\ 12346000 \\end{pmatrix}, &",
    "  \\Sigma_{2} &= \\begin{pmatrix} 3 & 0 \\\\ 0 & 3 \\end{pmatrix}",
    "\\end{align*}",
    "",
  ]);
});

const never = (): never => {
  throw new Error("There is no model.");
};

test("PPCA's symbols", async () => {
  const spec = { kind: "ppca", factors: 1 } as const;
  const editor = await editors.load(spec);
  const text = toLatex(
    editor.fields({ mean: [1, 2], loadings: [[3], [4]], noise: 0.5 }, ["x", "y"]),
    "PPCA",
  );
  expect(text).toContain("\\mu &= \\begin{pmatrix} 1 \\\\ 2 \\end{pmatrix}");
  expect(text).toContain("W &= \\begin{pmatrix} 3 \\\\ 4 \\end{pmatrix}");
  expect(text).toContain("\\sigma^{2} &= 0.5");
});
