import { at, build, diagonal, entry, type Matrix } from "./matrix.ts";

interface Orthogonalised {
  /** A·V (D×q), its columns orthogonal. */
  readonly turned: Matrix;
  /** V (q×q), a rotation. */
  readonly turn: Matrix;
  /** ‖A·V e_k‖, the singular values of A. */
  readonly lengths: readonly number[];
}

const SWEEPS = 60;

/**
 * The columns of a D×q matrix made orthogonal by rotations of them, without AᵀA, so that the
 * small singular values keep the digits that its squares would lose: each is off by rounding of the
 * largest. Source: Golub & Van Loan, Matrix Computations, section 8.6.3 (one-sided Jacobi).
 */
export function orthogonalised(a: Matrix): Orthogonalised {
  const size = a[0]?.length ?? 0;
  const columns = build(size, a.length, (k, d) => at(a, d, k));
  const turn = diagonal(size, () => 1);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let changed = false;
    for (let p = 0; p < size; p++)
      for (let q = p + 1; q < size; q++) changed = rotate(columns, turn, p, q) || changed;
    if (!changed) break;
  }
  return {
    turned: build(a.length, size, (d, k) => at(columns, k, d)),
    turn: build(size, size, (i, k) => at(turn, k, i)),
    lengths: columns.map((column) => Math.hypot(...column)),
  };
}

/** Makes rows p and q orthogonal, and turns those of `turn` with them; false where they are. */
function rotate(rows: number[][], turn: number[][], p: number, q: number): boolean {
  const [x, y] = [rows[p] ?? [], rows[q] ?? []];
  const [xx, yy, xy] = [dot(x, x), dot(y, y), dot(x, y)];
  if (!(Math.abs(xy) > Number.EPSILON * Math.sqrt(xx) * Math.sqrt(yy))) return false;
  const tau = (yy - xx) / (2 * xy);
  const t = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.hypot(1, tau));
  const c = 1 / Math.hypot(1, t);
  for (const each of [rows, turn]) {
    const [upper, lower] = [each[p] ?? [], each[q] ?? []];
    each[p] = upper.map((value, i) => c * value - c * t * entry(lower, i));
    each[q] = upper.map((value, i) => c * t * value + c * entry(lower, i));
  }
  return true;
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * entry(b, i), 0);
