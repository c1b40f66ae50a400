import { fixed } from "../../maths/format.ts";
import type { Area } from "../common/drawing/area.ts";
import { Say } from "../common/words/Say.tsx";

/** Either direction: what it adds up or integrates, and its colour. */
const WAYS = {
  forward: { name: "KL(p ‖ q)", of: "p log p/q", colour: "var(--one-ink)" },
  reverse: { name: "KL(q ‖ p)", of: "q log q/p", colour: "var(--two-ink)" },
} as const;

interface Props {
  readonly area: Area;
  readonly font: number;
  readonly way: keyof typeof WAYS;
  readonly kl: number;
}

/** Over the picture of a direction: what is drawn, where there is room to say so, and what it comes to. */
export function Title({ area: { rect }, font, way, kl }: Props) {
  const { name, of, colour } = WAYS[way];
  const y = rect.top - 0.7 * font;
  return (
    <>
      {rect.width > 17 * font && <Say x={rect.left} y={y} text={of} />}
      <Say
        x={rect.left + rect.width}
        y={y}
        text={`${name} = ${fixed(kl, 2)}`}
        anchor="end"
        strong
        colour={colour}
      />
    </>
  );
}
