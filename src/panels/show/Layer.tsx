import { useEffect } from "react";
import { followField, setGrid } from "../../store/follow/field.ts";
import { followResponsibilities } from "../../store/follow/responsibilities.ts";
import { useLab } from "../../store/lab/lab.ts";
import { pointStyle } from "../../store/lab/selectors.ts";
import { Fields } from "../../views/plane/fields/Fields.tsx";
import { gridOver } from "../../views/plane/fields/gridOver.ts";
import { useSettled } from "../../views/plane/fields/useSettled.ts";
import type { Sight } from "../../views/plane/props.ts";
import { ShownPies } from "./ShownPies.tsx";
import { useContours } from "./useContours.ts";
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
