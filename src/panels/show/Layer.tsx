import { useEffect } from "react";
import { followField, setGrid } from "../../store/field.ts";
import { Fields } from "../../views/plane/fields/Fields.tsx";
import { gridOver } from "../../views/plane/fields/gridOver.ts";
import { useSettled } from "../../views/plane/fields/useSettled.ts";
import type { Sight } from "../../views/plane/props.ts";
import { useContours } from "./useContours.ts";
import { useRegions } from "./useRegions.ts";

/** What is drawn over the points beside the marks; arrives with the first of it that is asked for. */
export default function Layer({ view }: Sight) {
  const still = useSettled(view);
  useEffect(() => setGrid(gridOver(still)), [still]);
  useEffect(() => {
    followField();
    return () => setGrid(null);
  }, []);
  const regions = useRegions();
  const contours = useContours();
  return <Fields fields={[...regions, ...contours]} view={view} />;
}
