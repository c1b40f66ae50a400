import { lab } from "../lab/lab.ts";
import { brush } from "./brush.ts";
import { label } from "./observe.ts";

/** What the brush in hand does to the points it passes over; `stroke` as for points that are added. */
export function paint(indices: readonly number[], stroke: number): void {
  const { painting } = lab.getState().view;
  if (!painting) return;
  const act = painting.what === "q" ? brush : label;
  act(indices, painting.component, stroke);
}
