import { useEffect, useMemo } from "react";
import { followField, masses, setGrid } from "../../store/follow/field.ts";
import { followResponsibilities } from "../../store/follow/responsibilities.ts";
import { useLab } from "../../store/lab/lab.ts";
import { pointStyle, shownQTheta } from "../../store/lab/selectors.ts";
import { Fields } from "../../views/plane/fields/Fields.tsx";
import type { Field } from "../../views/plane/fields/field.ts";
import { gridOver, useSettled } from "../../views/plane/fields/gridOver.ts";
import { Pies } from "../../views/plane/pies/Pies.tsx";
import type { Sight } from "../../views/plane/props.ts";
import { useTheme } from "../theme.ts";
import { useRegions } from "./useRegions.ts";

/** What is drawn over the points beside the marks; arrives with the first of it that is asked for. */
export default function Layer(sight: Sight) {
  const { view } = sight;
  const still = useSettled(view);
  useEffect(() => setGrid(gridOver(still)), [still]);
  useEffect(() => {
    followField();
    followResponsibilities();
    return () => setGrid(null);
  }, []);
  const pies = useLab((s) => pointStyle(s) === "pies");
  const { regions, boundaries } = useRegions();
  const contours = useContours();
  return (
    <>
      <Fields fields={regions} view={view} />
      {pies && <ShownPies {...sight} />}
      <Fields fields={[...boundaries, ...contours]} view={view} />
    </>
  );
}

/** The q shown, a pie a point; the last known until the next arrives. */
function ShownPies(sight: Sight) {
  const { points, labels } = useLab((s) => s.dataset);
  const responsibilities = useLab((s) => (shownQTheta(s) === null ? null : s.responsibilities));
  const shapes = useLab((s) => s.view.showLabels);
  const theme = useTheme();
  return (
    <Pies
      {...sight}
      points={points}
      responsibilities={responsibilities?.values ?? null}
      shapes={shapes ? labels : null}
      theme={theme}
    />
  );
}

/** Where labels stand, from above: clear of the legend. */
const LABELS = 0.75;

/** Contours of p(x | θ), each round the least region that holds its share. */
function useContours(): readonly Field[] {
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
