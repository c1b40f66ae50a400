import { nats } from "../../maths/format.ts";
import { editors } from "../../models/faces.ts";
import { useLab } from "../../store/lab/lab.ts";
import { shownFrame } from "../../store/lab/selectors.ts";
import type { Lab } from "../../store/lab/state.ts";

/** Whether weights and covariances are held, so that s² and the constant stay from step to step. */
const staysLevel = ({ choices: { learning } }: Lab): boolean =>
  learning.kind === "closed-form" &&
  ["weights", "covariances"].every((block) => learning.hold?.includes(block));

/** K-means' own objective beside the ELBO, where the two are one. */
export function Inertia() {
  const frame = useLab(shownFrame);
  const size = useLab((s) => s.dataset.points.size);
  const hard = useLab((s) => s.choices.inference.kind === "hard");
  const spec = useLab((s) => s.choices.model);
  const level = useLab(staysLevel);
  if (!hard || !frame || frame.elbo === null) return null;
  const inertia = editors.of(spec).kMeans?.inertia(frame.theta, frame.elbo, size) ?? null;
  if (inertia === null) return null;
  return (
    <p>
      <span>{`Inertia J = ${nats(inertia)}`}</span>: the squared distances to the assigned means,
      summed.
      {level && " Here 𝓛 = −J/2s² + constant, so that raising the ELBO lowers J."}
    </p>
  );
}
