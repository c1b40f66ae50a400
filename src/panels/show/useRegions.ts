import { useMemo } from "react";
import { useLab } from "../../store/lab/lab.ts";
import { hasRegions } from "../../store/lab/selectors.ts";
import { css, palettes } from "../../views/palette.ts";
import type { Field } from "../../views/plane/fields/field.ts";
import { useTheme } from "../theme.ts";
import { marginsOf } from "./margins.ts";

const ZERO = [{ at: 0 }];

/** What of the regions lies under the points' pies, and what over them. */
interface Regions {
  readonly regions: readonly Field[];
  readonly boundaries: readonly Field[];
}

const none: Regions = { regions: [], boundaries: [] };

/** Where each component is the most probable, in its colour, and the boundaries between them. */
export function useRegions(): Regions {
  const field = useLab((s) => s.field);
  const wanted = useLab(hasRegions);
  const palette = palettes[useTheme()];
  return useMemo(() => {
    if (!field || !wanted || field.grid.ny === 1) return none;
    const { grid, logJoint, logDensity } = field;
    const margins = marginsOf(logJoint, logJoint.length / logDensity.length);
    const regions = margins.map(
      (values, k): Field => ({
        id: `region-${k}`,
        grid,
        values,
        levels: ZERO,
        kind: "region",
        colour: css(palette[k % palette.length] ?? 0),
      }),
    );
    const lines = regions.map(
      (region, k): Field => ({
        ...region,
        id: `boundary-${k}`,
        kind: "lines",
        colour: "var(--ink-soft)",
      }),
    );
    // Between two components alone the two lines are one.
    return { regions, boundaries: lines.length === 2 ? lines.slice(1) : lines };
  }, [field, wanted, palette]);
}
