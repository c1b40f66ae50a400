import { useEffect, useMemo } from "react";
import { followField, setGrid } from "../../store/follow/field.ts";
import { followResponsibilities } from "../../store/follow/points/responsibilities.ts";
import { useLab } from "../../store/lab/lab.ts";
import { lensOf, planePoints } from "../../store/lab/lens.ts";
import { hasContours, isOfZ, pointStyle, shownQTheta } from "../../store/lab/selectors.ts";
import type { Lab } from "../../store/lab/state.ts";
import { Fields } from "../../views/plane/fields/Fields.tsx";
import type { Field } from "../../views/plane/fields/field.ts";
import { gridOver, useSettled } from "../../views/plane/fields/gridOver.ts";
import { Pies } from "../../views/plane/pies/Pies.tsx";
import type { Sight } from "../../views/plane/props.ts";
import { LitPoints } from "../formulas/LitPoints.tsx";
import { useTheme } from "../theme.ts";
import { contoursOf } from "./contours.ts";
import { useRegions } from "./useRegions.ts";

/** What is drawn over the points beside the marks; arrives with the first of it that is asked for. */
export default function Layer(sight: Sight) {
  const { view } = sight;
  const still = useSettled(view);
  // Over one axis the grid is that of its curves.
  const flat = useLab(isPlane);
  useEffect(() => {
    if (!flat) return;
    setGrid(gridOver(still));
  }, [still, flat]);
  useEffect(() => {
    followField();
    followResponsibilities();
    return () => {
      if (flat) setGrid(null);
    };
  }, [flat]);
  const pies = useLab((s) => pointStyle(s) === "pies");
  const { regions, boundaries } = useRegions();
  const contours = useContours();
  const formulas = useLab((s) => s.view.tab === "formulas");
  return (
    <>
      <Fields fields={regions} view={view} />
      {pies && <ShownPies {...sight} />}
      <Fields fields={[...boundaries, ...contours]} view={view} />
      {formulas && <LitPoints {...sight} />}
    </>
  );
}

/** The q shown, a pie a point; the last known until the next arrives. */
function ShownPies(sight: Sight) {
  const points = useLab(planePoints);
  const { labels } = useLab((s) => s.dataset);
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

/** Whether what is shown has two axes. */
const isPlane = (s: Lab): boolean => lensOf(s)?.axes.rows.length !== 1;

/** Contours of p(x | θ). */
function useContours(): readonly Field[] {
  const field = useLab((s) => s.field);
  const wanted = useLab(hasContours);
  const ofZ = useLab(isOfZ);
  return useMemo(() => {
    return field && wanted && field.grid.ny > 1 ? [contoursOf(field, ofZ)] : [];
  }, [field, wanted, ofZ]);
}
