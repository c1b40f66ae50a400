import { type ComponentType, useEffect, useState } from "react";
import { whenIdle } from "../../views/whenIdle.ts";
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

interface Props {
  /** Things of the screen, and how each is worked; left out: those of the first screen. */
  readonly of?: readonly { readonly name: string; readonly says: string }[];
}

/** What the screen shows, in a few lines; its words explain themselves once the page has nothing else to do. */
export function Things({ of = things }: Props) {
  const [Text, setText] = useState<ComponentType<{ readonly text: string }>>(() => Formula);
  useEffect(
    () =>
      whenIdle(() => {
        import("../glossary/Explained.tsx").then(
          (explained) => setText(() => explained.default),
          () => {},
        );
      }),
    [],
  );
  return of.map(({ name, says }) => (
    <p key={name}>
      <b>{name}</b> <Text text={says} />
    </p>
  ));
}
