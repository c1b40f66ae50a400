import { memo } from "react";
import type { Frame } from "../../engine/run/frame.ts";
import { klGap } from "../../engine/run/klGap.ts";
import { subscript } from "../../maths/format.ts";
import { hasPrior } from "../../models/kinds.ts";
import { learningOf } from "../../rules/loaded.ts";
import { setTheta } from "../../store/edits/editTheta.ts";
import { positions } from "../../store/follow/step/along.ts";
import { slidTo } from "../../store/follow/step/slid.ts";
import { letGo, slideTo } from "../../store/follow/step/slide.ts";
import { lab, useLab } from "../../store/lab/lab.ts";
import { frameBefore, movesTheta, shownFrame } from "../../store/lab/selectors.ts";
import type { Lab } from "../../store/lab/state.ts";
import { namesOf } from "../../views/chart/words/names.ts";
import type { BoundCurve } from "../../views/step/props.ts";
import { StepCurves } from "../../views/step/StepCurves.tsx";
import { Button } from "../common/Button.tsx";
import Explained from "../glossary/Explained.tsx";
import details from "./DetailSheet.module.css";
import styles from "./StepTab.module.css";

/** ℓ and its lower bounds along the line through θ_{t−1} and θ_t. */
export function StepTab() {
  const first = useLab((s) => {
    const frame = shownFrame(s);
    return !frame || frame.phase === "init" || (frame.phase === "E" && frame.iteration === 1);
  });
  const still = useLab(
    (s) => !movesTheta(s) || (shownFrame(s)?.phase === "E" && frameBefore(s)?.phase === "E"),
  );
  const along = useLab((s) => s.along);
  const present = useLab((s) => s.view.present);
  const stale = useLab((s) => s.activity === "running" && s.along?.frame !== shownFrame(s));
  if (first && !still)
    return (
      <p className={details.text}>
        <Explained text="The first M-step draws the first line: ℓ along it, and the bound below." />
      </p>
    );
  if (still)
    return (
      <p className={details.text}>
        <Explained text="Between two E-steps θ does not move: there is no line to draw." />
      </p>
    );
  if (!along || stale)
    return <p className={details.text}>The curves are drawn when the run stops.</p>;
  return <Curves along={along} present={present} />;
}

interface CurvesProps {
  readonly along: NonNullable<Lab["along"]>;
  readonly present: boolean;
}

/** Drawn with the frame its curves belong to: a half-step is shown before they arrive. */
const Curves = memo(function Curves({ along, present }: CurvesProps) {
  const { phase, iteration }: Frame = along.frame;
  const learning = useLab((s) => s.choices.learning);
  const prior = useLab((s) => hasPrior(s.choices.model));
  const t = phase === "E" ? iteration - 1 : iteration;
  const current = useLab((s) => shownFrame(s) === along.frame);
  const slid = useLab((s) => slidTo(s)?.place ?? null);
  const { frames } = lab.getState().run;
  const bounds: BoundCurve[] = along.bounds.map((values, i) => {
    const made = frames.findLast((one) => one.phase === "E" && one.iteration === t + i);
    return {
      name: `bound of q${subscript(t + i)}`,
      values,
      touches: i,
      meets: made !== undefined && klGap(made) === 0,
    };
  });
  return (
    <div className={styles.fill}>
      <StepCurves
        positions={positions}
        logLikelihood={along.logLikelihood}
        prior={prior}
        slopes={along.slopes}
        ascent={learningOf(learning).ascent?.(learning, namesOf(along.frame).ell)}
        bounds={bounds}
        iteration={iteration}
        phase={phase}
        present={present}
        caption={(text) => <Explained text={text} />}
        slid={slid}
        {...(current && { onSlide: slideTo })}
      />
      {slid !== null && <InHand />}
    </div>
  );
});

/** What can be done with a θ that was slid along the step. */
function InHand() {
  return (
    <p className={styles.inHand}>
      <Button onClick={letGo}>Back to the step</Button>
      <Button onClick={() => setTheta(slidTo(lab.getState())?.theta)}>Start from this θ</Button>
    </p>
  );
}
