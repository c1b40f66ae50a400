import { useMemo } from "react";
import { useClassified } from "../../../store/follow/classified.ts";
import { Fields } from "../../../views/plane/fields/Fields.tsx";
import { gridOver } from "../../../views/plane/fields/gridOver.ts";
import { useSettled } from "../../../views/plane/fields/useSettled.ts";
import type { Sight } from "../../../views/plane/props.ts";
import { useLearntFields } from "./useLearntFields.ts";

/** The boundaries and regions of the classifiers on the plane; arrives with the first that is asked for. */
export default function Boundaries({ view }: Sight) {
  const still = useSettled(view);
  const grid = useMemo(() => gridOver(still), [still]);
  const found = useClassified();
  const fields = useLearntFields(typeof found === "string" ? null : found, grid);
  return <Fields fields={fields} view={view} />;
}
