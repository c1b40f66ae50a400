import { isExactEm } from "../../engine/registry/session.ts";
import { useLab } from "../../store/lab/lab.ts";
import { RateNote } from "./RateNote.tsx";
import { RerunsNote } from "./RerunsNote.tsx";

/** The line below the chart, where there is something to say. */
export default function Note() {
  return useLab((s) => isExactEm(s.choices)) ? <RateNote /> : <RerunsNote />;
}
