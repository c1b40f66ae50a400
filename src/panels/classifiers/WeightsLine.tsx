import type { Classified } from "../../classifiers/classify.ts";
import { parameter } from "../../maths/format.ts";
import { Formula } from "../common/Formula.tsx";

const AXES = ["x", "y"];

/** The weights of logistic regression, as its log-odds written out. */
export function WeightsLine({ classified }: { readonly classified: Classified }) {
  const { classifier } = classified.logistic;
  if (!classifier) return null;
  const { bias, weights } = classifier;
  const terms = weights.map((weight, d) => {
    const sign = weight < 0 ? "−" : "+";
    return ` ${sign} ${parameter(Math.abs(weight))} ${AXES[d] ?? `axis ${d + 1}`}`;
  });
  return (
    <p>
      Logistic regression: <Formula text={`log-odds = ${parameter(bias)}${terms.join("")}`} />
    </p>
  );
}
