import { useMemo } from "react";
import { shares } from "../../store/field.ts";
import { useLab } from "../../store/lab.ts";
import type { Field } from "../../views/plane/fields/field.ts";

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
        levels: levels.map((at, i) => ({ at, label: `${Math.round(100 * (shares[i] ?? 0))} %` })),
        kind: "lines",
        colour: "var(--ink-soft)",
      },
    ];
  }, [field, wanted]);
}
