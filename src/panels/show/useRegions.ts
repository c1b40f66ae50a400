import { useMemo } from "react";
import { useLab } from "../../store/lab.ts";
import { hasRegions } from "../../store/selectors.ts";
import { css, palettes } from "../../views/palette.ts";
import type { Field } from "../../views/plane/fields/field.ts";
import { useTheme } from "../theme.ts";
import { marginsOf } from "./margins.ts";

const ZERO = [{ at: 0 }];

/** Where each component is the most probable, in its colour, with the boundaries between them. */
export function useRegions(): readonly Field[] {
  const field = useLab((s) => s.field);
  const wanted = useLab(hasRegions);
  const palette = palettes[useTheme()];
  return useMemo(() => {
    if (!field || !wanted) return [];
    const { grid, logJoint, logDensity } = field;
    const margins = marginsOf(logJoint, logJoint.length / logDensity.length);
    const drawn = margins.map((values, k) => ({ grid, values, levels: ZERO, k }));
    return [
      ...drawn.map(({ k, ...rest }): Field => {
        const colour = css(palette[k % palette.length] ?? 0);
        return { ...rest, id: `region-${k}`, kind: "region", colour };
      }),
      // Between two components alone the two lines are one.
      ...drawn.slice(drawn.length === 2 ? 1 : 0).map(
        ({ k, ...rest }): Field => ({
          ...rest,
          id: `boundary-${k}`,
          kind: "lines",
          colour: "var(--ink-soft)",
        }),
      ),
    ];
  }, [field, wanted, palette]);
}
