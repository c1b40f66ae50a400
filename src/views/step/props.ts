import type { Slopes } from "../../engine/questions/places/slopes.ts";
import type { Phase } from "../../engine/run/frame.ts";

/** A lower bound of ℓ along the line: 𝓛(q, θ(s)) for one q. */
export interface BoundCurve {
  /** What its label says, such as "bound of q₈". */
  readonly name: string;
  /** In nats at each position; null outside the feasible set. */
  readonly values: readonly (number | null)[];
  /** s of the θ that q was made at. */
  readonly touches: number;
  /** Whether it meets ℓ there, as that of the posterior does. */
  readonly meets: boolean;
}

/** What "Along the step" is drawn from. It fills the box it is put in, so that box needs a height. */
export interface StepCurvesProps {
  /** s of each sample, rising, best with 0 and 1 among them: 0 is θ_{t−1}, 1 is θ_t. */
  readonly positions: readonly number[];
  /** ℓ(θ(s)) at each position; null outside the feasible set. */
  readonly logLikelihood: readonly (number | null)[];
  /** After M_t the bound of q_t; after the next E-step also that of q_{t+1}. Oldest first. */
  readonly bounds: readonly BoundCurve[];
  /** Slopes of ℓ and the newest bound where its q was made, in nats a step; null where unknown. */
  readonly slopes: Slopes | null;
  /** What the learning rule makes of slopes that are the same, as a sentence. */
  readonly ascent?: string | undefined;
  /** Whether log p(θ) of a prior is counted into ℓ and the bounds. */
  readonly prior?: boolean;
  /** As in the frame shown: after an E-step of iteration t + 1 the line is that through θ_{t−1} and θ_t. */
  readonly iteration: number;
  readonly phase: Phase;
  /** Index in `positions` of the θ in hand; null while it is θ_t. */
  readonly slid?: number | null;
  /** θ is slid to s; nothing can be slid where it is left out. */
  readonly onSlide?: (s: number) => void;
  /** Larger marks, for the back row. */
  readonly present?: boolean;
}
