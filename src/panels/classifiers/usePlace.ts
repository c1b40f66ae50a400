import { useLab } from "../../store/lab/lab.ts";
import { usePointerPlace } from "../../store/lab/pointer.ts";

/** A place of the plane, and how it was told. */
export interface Place {
  readonly at: readonly [number, number];
  readonly of: "the pointer" | "the picked point";
}

/** Where the pointer is on the plane, else where the picked point is; null without either. */
export function usePlace(): Place | null {
  const pointer = usePointerPlace();
  const points = useLab((s) => s.dataset.points);
  const picked = useLab((s) => s.view.picked);
  if (pointer) return { at: pointer, of: "the pointer" };
  const [x, y] = points.columns.map((column) => column[picked ?? -1]);
  return x === undefined || y === undefined ? null : { at: [x, y], of: "the picked point" };
}
