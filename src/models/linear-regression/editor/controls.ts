import { type Bounds, within } from "../../../checks/bounds.ts";
import type { Control } from "../../contract/picture.ts";
import type { Points } from "../../shared/points.ts";
import {
  type Basis,
  type BasisKind,
  basisKinds,
  MAX_CENTRES,
  MAX_DEGREE,
  type RegressionSpec,
} from "../spec.ts";

const names: { readonly [Kind in BasisKind]: string } = {
  polynomial: "powers of x",
  gaussian: "Gaussian bumps",
  columns: "the columns as they stand",
};

const DEGREE: Bounds = { whole: true, least: 0, most: MAX_DEGREE };
const CENTRES: Bounds = { whole: true, least: 1, most: MAX_CENTRES };
const WIDTH: Bounds = { above: 0 };

/** The basis, and what there is to set of it. */
export function controls({ basis }: RegressionSpec): Control[] {
  return [
    {
      kind: "choice",
      id: "basis",
      label: "Basis φ(x)",
      value: basis.kind,
      options: basisKinds.map((value) => ({ value, label: names[value] })),
      help: "What the weights weigh. The last column of the data is y.",
    },
    ...of(basis),
  ];
}

function of(basis: Basis): Control[] {
  const number = (id: string, label: string, value: number, help: string): Control => ({
    kind: "number",
    id,
    label,
    value,
    help,
  });
  if (basis.kind === "polynomial")
    return [
      number(
        "degree",
        "Degree",
        basis.degree,
        `From 0 to ${MAX_DEGREE}. The prior keeps it well posed with fewer points than weights.`,
      ),
    ];
  if (basis.kind === "gaussian")
    return [
      number("centres", "Bumps", basis.centres, "Evenly from the least x to the largest."),
      number("width", "Width of a bump", basis.width, "Its standard deviation, in units of x."),
    ];
  return [
    {
      kind: "choice",
      id: "intercept",
      label: "Intercept",
      value: basis.intercept ? "with" : "without",
      options: [
        { value: "with", label: "with" },
        { value: "without", label: "without" },
      ],
      help: "A weight of the constant 1, with the prior of the others.",
    },
  ];
}

const first: { readonly [Kind in BasisKind]: (points?: Points) => Basis } = {
  polynomial: () => ({ kind: "polynomial", degree: 3 }),
  gaussian: (points) => ({ kind: "gaussian", centres: 9, width: widthOn(points) }),
  columns: () => ({ kind: "columns", intercept: true }),
};

/** Throws with a sentence where the value is none the control can have. */
export function setControl(
  spec: RegressionSpec,
  id: string,
  value: string | number,
  points?: Points,
): RegressionSpec {
  const { basis } = spec;
  const next =
    id === "basis" && basisKinds.includes(value as BasisKind)
      ? first[value as BasisKind](points)
      : changed(basis, id, value);
  if (!next) throw new Error(`The basis has no ${id} "${value}".`);
  return { ...spec, basis: next };
}

function changed(basis: Basis, id: string, value: string | number): Basis | null {
  if (basis.kind === "polynomial" && id === "degree")
    return { ...basis, degree: within("The degree", Number(value), DEGREE) };
  if (basis.kind === "gaussian" && id === "centres")
    return { ...basis, centres: within("The number of bumps", Number(value), CENTRES) };
  if (basis.kind === "gaussian" && id === "width")
    return { ...basis, width: within("The width", Number(value), WIDTH) };
  if (basis.kind === "columns" && id === "intercept")
    return { ...basis, intercept: value === "with" };
  return null;
}

/** As far as two of nine bumps are apart, in two digits. */
function widthOn(points?: Points): number {
  const xs = points?.columns[0] ?? new Float64Array();
  const [least, largest] = [Math.min(...xs), Math.max(...xs)];
  return largest > least ? Number(((largest - least) / 8).toPrecision(2)) : 1;
}
