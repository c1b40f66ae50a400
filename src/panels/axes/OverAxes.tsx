import { hasGaps } from "../../models/shared/gaps/hasGaps.ts";
import { useLab } from "../../store/lab/lab.ts";
import { lensOf } from "../../store/lab/lens.ts";
import type { Sight } from "../../views/plane/props.ts";
import { OverZ } from "../latent/OverZ.tsx";
import { Curves } from "./Curves.tsx";
import { Gaps } from "./Gaps.tsx";

/** What is over a plane that shows other than the data's two columns: of one axis its density, and the points that a gap keeps off it. */
export default function OverAxes(sight: Sight) {
  const lens = useLab(lensOf);
  const gapped = useLab((s) => hasGaps(s.dataset.points));
  if (!lens) return null;
  if (lens.ofZ) return <OverZ {...sight} />;
  return (
    <>
      {lens.axes.rows.length === 1 && <Curves {...sight} />}
      {gapped && <Gaps {...sight} lens={lens} />}
    </>
  );
}
