import { useEffect } from "react";
import { followField, setGrid } from "../../store/follow/field.ts";
import { useLab } from "../../store/lab/lab.ts";
import { planePoints } from "../../store/lab/lens.ts";
import { hasLabel } from "../../store/lab/selectors.ts";
import { useSettled } from "../../views/plane/fields/gridOver.ts";
import type { Sight } from "../../views/plane/props.ts";
import { DensityLines, gridAlong } from "./DensityLines.tsx";

/** The density over one axis of the plane, kept up with the θ shown. */
export function Curves({ view }: Sight) {
  const still = useSettled(view);
  useEffect(() => setGrid(gridAlong(still)), [still]);
  useEffect(() => {
    followField();
    return () => setGrid(null);
  }, []);
  const field = useLab((s) => s.field);
  const labelled = useLab(hasLabel);
  const [values] = useLab(planePoints).columns;
  return <DensityLines view={view} field={field} labelled={labelled} values={values} />;
}
