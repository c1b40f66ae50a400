import { heightOf, highestAt, meets } from "./curves.ts";
import type { BoundCurve, StepCurvesProps } from "./props.ts";

/** A symbol with a number below it: θ₈. */
export function indexed(symbol: string, index: number): string {
  return symbol + [...String(index)].map((digit) => "₀₁₂₃₄₅₆₇₈₉"[Number(digit)] ?? digit).join("");
}

/** t of θ_t at s = 1. */
export function stepOf({ iteration, phase }: Pick<StepCurvesProps, "iteration" | "phase">): number {
  return phase === "E" ? iteration - 1 : iteration;
}

/** What the curves show, in sentences. */
export function captionOf(props: StepCurvesProps): string {
  const t = stepOf(props);
  const [from, to] = [indexed("θ", t - 1), indexed("θ", t)];
  const said = props.bounds.map((bound) =>
    boundSaid(props, bound, bound.touches === 0 ? from : to),
  );
  return [`The line through ${from} and ${to}, carried on.`, ...said].join(" ");
}

function boundSaid(props: StepCurvesProps, bound: BoundCurve, at: string): string {
  const range = heightOf(props);
  const how = range && meets(props, bound, range) ? "touches" : "stays below";
  const place = how === "touches" ? `${at}, where its E-step was made` : `${at} too`;
  const start = `The ${bound.name} ${how} ℓ at ${place}`;
  if (bound.touches === 1) return `${start}.`;
  const to = indexed("θ", stepOf(props));
  const top = highestAt(props.positions, bound.values, 1) ? `, and is highest at ${to}` : "";
  return `${start}${top}.`;
}
