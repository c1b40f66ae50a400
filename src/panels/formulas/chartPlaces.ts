/** What on the chart a term can stand for: a value of a line, or how far two values are apart. */
export interface ChartPlace {
  readonly name: string;
  readonly of: "logLikelihood" | "elbo" | "kl" | "rise";
  /** At the frame shown, or at the one before it. */
  readonly when: "now" | "before";
}

const place = (of: ChartPlace["of"], when: ChartPlace["when"]): ChartPlace => ({
  name: `${of}-${when}`,
  of,
  when,
});

/** What the terms of the chain stand for, from the first on, and what stands between them. */
export const termPlaces = [
  place("logLikelihood", "now"),
  place("elbo", "now"),
  place("elbo", "before"),
  place("logLikelihood", "before"),
];
export const linkPlaces = [place("kl", "now"), place("rise", "now"), place("kl", "before")];
