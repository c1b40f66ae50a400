import { symmetricEigen } from "../../../maths/linear/eigen.ts";
import { entry, type Matrix, type Vector } from "../../../maths/linear/matrix.ts";
import type { Handle } from "../../contract/picture.ts";

/** Which covariances there may be: any, those of the plane's axes, or of circles. */
export type Shape = "any" | "axes" | "circle";

/** Handles that shape a covariance about a centre: its axes at 1σ and, where it may turn, at 2σ its turn. */
export function shapeHandles(
  shape: Shape,
  of: string,
  centre: Vector,
  covariance: Matrix,
): Handle<Vector>[] {
  const { values, vectors } = symmetricEigen(covariance);
  const along = (axis: number, sigmas: number): Vector => {
    const length = sigmas * Math.sqrt(entry(values, axis));
    return centre.map((x, d) => x + length * (vectors[axis]?.[d] ?? 0));
  };
  const long: Handle<Vector> = { id: "axis1", name: `Long axis of ${of}`, at: along(1, 1) };
  const short: Handle<Vector> = { id: "axis0", name: `Short axis of ${of}`, at: along(0, 1) };
  const turn: Handle<Vector> = { id: "turn", name: `Turn of ${of}`, at: along(1, 2) };
  if (shape === "circle") return [{ ...long, name: `Radius of ${of}` }];
  return shape === "any" ? [long, short, turn] : [long, short];
}
