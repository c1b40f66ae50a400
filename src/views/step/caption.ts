import { nats, subscript } from "../../maths/format.ts";
import { highestAt } from "./curves.ts";
import type { BoundCurve, StepCurvesProps } from "./props.ts";

/** t of θ_t at s = 1. */
export function stepOf({ iteration, phase }: Pick<StepCurvesProps, "iteration" | "phase">): number {
  return phase === "E" ? iteration - 1 : iteration;
}

/** What the curves show, in sentences; `brief`: what is new about the step alone. */
export function captionOf(props: StepCurvesProps, brief = false): string {
  const t = stepOf(props);
  const [from, to] = [`θ${subscript(t - 1)}`, `θ${subscript(t)}`];
  const newest = props.bounds.at(-1);
  const told = brief && newest ? [newest] : props.bounds;
  const said = told.flatMap((bound) => {
    const top = !brief && bound.touches === 0 && highestAt(props.positions, bound.values, 1);
    const first = `The ${bound.name} ${meeting(props, bound, bound.touches === 0 ? from : to)}`;
    const fisher = bound === newest ? slopesSaid(props, bound, brief) : "";
    if (fisher === "") return [`${first}${top ? ` and is highest at ${to}` : ""}.`];
    const ascent = props.phase === "M" && bound.meets ? props.ascent : undefined;
    return [`${first}${fisher}.`, top ? `It is highest at ${to}.` : "", ascent ?? ""];
  });
  const line = brief ? "" : `The line through ${from} and ${to}, carried on.`;
  return [line, ...said].filter(Boolean).join(" ");
}

/** How a bound lies to ℓ at the θ where its q was made. */
function meeting(props: StepCurvesProps, bound: BoundCurve, at: string): string {
  return bound.meets
    ? `touches ${ellOf(props)} at ${at}`
    : `stays below ${ellOf(props)} at ${at} too`;
}

const ellOf = ({ prior }: StepCurvesProps): string => (prior ? "ℓ + log p(θ)" : "ℓ");

/** Fisher's identity in numbers, or what keeps it from holding. */
function slopesSaid(props: StepCurvesProps, { meets }: BoundCurve, brief: boolean): string {
  const { slopes } = props;
  // Slopes that are one elsewhere, or two by rounding alone, show nothing.
  if (!slopes || slopes.same !== meets) return "";
  const [ell, bound] = [nats(slopes.logLikelihood), nats(slopes.bound)];
  if (slopes.same)
    return ` with the same slope, ${ell} nats a step: ${brief ? "there" : "where q is the posterior,"} ∇𝓛 = ∇ℓ (Fisher’s identity)`;
  const differ =
    ell === bound
      ? `differ by ${nats(Math.abs(slopes.logLikelihood - slopes.bound))} nats a step`
      : `differ: ${ell} nats a step for ${ellOf(props)}, ${bound} for the bound`;
  return `: q is not the posterior, so the slopes ${differ}`;
}
