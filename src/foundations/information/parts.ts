import { gaussianInformation } from "../../maths/information/gaussian.ts";
import {
  type Information,
  informationOf,
  marginalX,
  marginalY,
} from "../../maths/information/joint.ts";
import type { Matrix } from "../../maths/linear/matrix.ts";
import { sharesOf } from "../common/handles/shares.ts";

/** What moves: the cells of a joint table, row by row; and a Gaussian's ρ and standard deviations. */
export type State = {
  readonly kind: "table" | "gaussian";
  readonly joint: readonly number[];
  readonly rho: number;
  readonly sds: readonly number[];
};

/** Rows and columns of the table. */
export const SIDE = 3;

/** The table p(x, y), a row for each x, and its sums. */
export function tableOf(joint: readonly number[]) {
  const cells = sharesOf(joint);
  const rows: Matrix = Array.from({ length: SIDE }, (_, i) =>
    cells.slice(i * SIDE, (i + 1) * SIDE),
  );
  return { cells, rows, x: marginalX(rows), y: marginalY(rows) };
}

/** The covariance of the Gaussian. */
export function covarianceOf({ rho, sds: [a = 1, b = 1] }: State): Matrix {
  return [
    [a * a, rho * a * b],
    [rho * a * b, b * b],
  ];
}

export const toldBy = (state: State): Information =>
  state.kind === "table"
    ? informationOf(tableOf(state.joint).rows)
    : gaussianInformation(covarianceOf(state));

/** The table with the same sums in which X and Y are independent. */
export function independent(joint: readonly number[]): readonly number[] {
  const { x, y } = tableOf(joint);
  return x.flatMap((px) => y.map((py) => px * py));
}

/** The table with the same p(x) in which Y is X. */
export function same(joint: readonly number[]): readonly number[] {
  const { x } = tableOf(joint);
  return x.flatMap((px, i) => x.map((_, j) => (i === j ? px : 0)));
}
