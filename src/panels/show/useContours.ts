import { useMemo } from "react";
import { masses } from "../../store/follow/field.ts";
import { useLab } from "../../store/lab/lab.ts";
import type { Field } from "../../views/plane/fields/field.ts";

/** Where labels stand, from above: clear of the legend. */
const LABELS = 0.75;

/** Contours of p(x | θ), each round the least region that holds its share. */
export function useContours(): readonly Field[] {
  const field = useLab((s) => s.field);
  const wanted = useLab((s) => s.view.show.contours);
  return useMemo(() => {
    if (!field || !wanted) return [];
    const { grid, logDensity, levels } = field;
    return [
      {
        id: "density",
        grid,
        values: logDensity,
        levels: levels.map((at, i) => ({
          at,
          label: `${Math.round(100 * (masses[i] ?? 0))} %`,
          height: LABELS,
        })),
        kind: "lines",
        colour: "var(--ink-soft)",
        dash: "1.5 3",
      },
    ];
  }, [field, wanted]);
}
