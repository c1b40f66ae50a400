import type { ShownAxes } from "../../models/contract/scene.ts";
import { lab, setView } from "../../store/lab/lab.ts";

/** A line of the list at one axis of the plane. */
interface AxisOption {
  readonly value: string;
  readonly label: string;
}

/** At which axis: across or up. */
export type Side = 0 | 1;

const PRINCIPAL = "principal";
const DENSITY = "density";

/** What can be shown along an axis: each column, the density over the other, a principal axis with its share. */
export function optionsOf(
  side: Side,
  names: readonly string[],
  shares: readonly number[] | undefined,
): readonly AxisOption[] {
  const columns = names.map((label, d) => ({ value: String(d), label }));
  const share = shares ? ` (${Math.round(100 * (shares[side] ?? 0))} % of the variance)` : "";
  return [
    ...columns,
    ...(side === 1 ? [{ value: DENSITY, label: "density" }] : []),
    ...(names.length > 1
      ? [{ value: PRINCIPAL, label: `principal axis ${side + 1}${share}` }]
      : []),
  ];
}

/** The line that is in force. */
export function chosenOf(side: Side, axes: ShownAxes): string {
  if (axes === "principal") return PRINCIPAL;
  return String(axes[side] ?? DENSITY);
}

/**
 * The axes once a line is chosen at one of them: both are principal or none is; the column of the
 * other axis changes places with this one's; the first column that is free stands in for none.
 */
export function axesWith(axes: ShownAxes, side: Side, value: string): ShownAxes {
  if (value === PRINCIPAL) return "principal";
  const [x, y] = axes === "principal" ? [undefined, undefined] : axes;
  if (value === DENSITY) return [x ?? 0];
  const chosen = Number(value);
  if (side === 0 && axes !== "principal" && y === undefined) return [chosen];
  const own = side === 0 ? x : y;
  const before = side === 0 ? y : x;
  const free = chosen === 0 ? 1 : 0;
  const other = before === undefined ? free : before === chosen ? (own ?? free) : before;
  return side === 0 ? [chosen, other] : [other, chosen];
}

/** Shows the data along other axes; the view is fitted anew, and nothing is edited. */
export function showAxes(axes: ShownAxes | null): void {
  // What is known of densities is known over the axes before.
  lab.setState({ field: null, grid: null });
  setView({ axes, plane: null });
}
