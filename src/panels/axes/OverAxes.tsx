import { useLab } from "../../store/lab/lab.ts";
import { lensOf } from "../../store/lab/lens.ts";
import type { Sight } from "../../views/plane/props.ts";
import { Curves } from "./Curves.tsx";

/** What is over a plane that shows other than the data's two columns: of one axis its density. */
export default function OverAxes(sight: Sight) {
  const alone = useLab((s) => lensOf(s)?.axes.rows.length === 1);
  return alone && <Curves {...sight} />;
}
