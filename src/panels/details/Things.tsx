import { Formula } from "../common/Formula.tsx";

const things = [
  {
    name: "The plane:",
    says: "the data, and what the model believes of each point; grey until the first E-step.",
  },
  {
    name: "The chart:",
    says: "ℓ(θ) and, never above it, the ELBO 𝓛(q, θ). The gap between them is the KL.",
  },
  {
    name: "E-step and M-step:",
    says: "one changes q, the other θ, in turn; in EM each climbs the same function of the two.",
  },
];

const more = [
  {
    name: "Why:",
    says: "after each half-step, above the chart; the tab Why derives it in the run’s numbers.",
  },
  {
    name: "Hands on:",
    says: "drag a mean or an ellipse, slide θ along the step, or brush q yourself (By hand).",
  },
  {
    name: "Studies:",
    says: "many starts, two runs side by side, how many components.",
  },
];

/** What the screen shows and how it is worked, in a few lines. */
export function Things({ all = false }: { readonly all?: boolean }) {
  return (all ? [...things, ...more] : things).map(({ name, says }) => (
    <p key={name}>
      <b>{name}</b> <Formula text={says} />
    </p>
  ));
}
