import { parameter } from "../../maths/format.ts";
import { editors } from "../../models/faces.ts";
import { setStiffness } from "../../store/edits/editFields.ts";
import { useLab } from "../../store/lab/lab.ts";
import { shownTheta } from "../../store/lab/selectors.ts";
import { NumberField } from "../common/fields/NumberField.tsx";

/** β of K-means, soft or not: there where weights and covariances are held and all Σ are I/β. */
export function StiffnessField() {
  const learning = useLab((s) => s.choices.learning);
  const spec = useLab((s) => s.choices.model);
  const theta = useLab(shownTheta);
  const held = learning.kind === "closed-form" ? (learning.hold ?? []) : [];
  const shapes = ["weights", "covariances"].every((block) => held.includes(block));
  const beta = (shapes && theta !== undefined && editors.of(spec).kMeans?.stiffness(theta)) || null;
  if (beta === null) return null;
  return (
    <NumberField
      label="Stiffness β"
      value={beta}
      text={parameter(beta)}
      help="Every Σ is held at I/β, β = 1/s². The stiffer, the harder soft K-means decides."
      onCommit={setStiffness}
    />
  );
}
