import type { Matrix, Vector } from "../../maths/linear/matrix.ts";
import type { Told } from "../contract/programs.ts";

type Nested = number | readonly Nested[];

/** A Python float with every bit of the number. */
export const pythonFloat = (value: number): string =>
  /[.e]/.test(String(value)) ? String(value) : `${value}.0`;

/** A NumPy array of floats, an entry of its first axis a line. */
export function numpyArray(values: readonly Nested[]): string {
  const list = (of: Nested): string =>
    typeof of === "number" ? pythonFloat(of) : `[${of.map(list).join(", ")}]`;
  const [first] = values;
  if (typeof first === "number") return `np.array(${list(values)})`;
  return `np.array([\n${values.map((each) => `    ${list(each)},\n`).join("")}])`;
}

/** An R vector of numbers. */
export const rVector = (values: Vector): string => `c(${values.join(", ")})`;

/** An R matrix from its rows or its columns, each on a line. */
export const rBound = (by: "rbind" | "cbind", vectors: Matrix): string =>
  `${by}(\n${vectors.map((each) => `  ${rVector(each)}`).join(",\n")}\n)`;

/** Beginning of a Python program. */
export const pythonHead = ({ title }: Told): string =>
  `"""${title}."""\n\nfrom pathlib import Path\n\nimport numpy as np\n`;

/** Where a Python program has its points from; `drawn` makes 1000 of its own. */
export const pythonPoints = (
  { points }: Told,
  dimensions: number,
  drawn: string,
): string => `    path = Path("${points}")
    if path.exists():
        points = np.loadtxt(path, delimiter=",", skiprows=1, usecols=range(${dimensions}), ndmin=2)
    else:
        points = ${drawn}
    print(len(points), "points", f"from {path}" if path.exists() else "drawn from the model")
`;

/** Where an R program has its points from; `drawn` makes 1000 of its own. */
export const rPoints = (
  { points }: Told,
  dimensions: number,
  drawn: string,
): string => `path <- "${points}"
points <- if (file.exists(path)) {
  as.matrix(read.csv(path)[, 1:${dimensions}])
} else {
  ${drawn}
}
cat(nrow(points), "points", if (file.exists(path)) "from a file" else "drawn from the model", "\\n")
`;

/** What ELBO Lab has for the log-likelihood of the session's points, as a comment; nothing where that is another sum. */
export const known = ({ logLikelihood }: Told, indent = ""): string =>
  logLikelihood === null
    ? ""
    : `${indent}# Of the session's points ELBO Lab has ${logLikelihood}.\n`;
