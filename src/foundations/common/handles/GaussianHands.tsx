import type { Axes } from "../../../maths/gaussian/axes.ts";
import type { Area, Place, Range } from "../drawing/area.ts";
import { Handle, rounded } from "./Handle.tsx";

/** A Gaussian of the plane by what is taken hold of: its mean, and the axes of its ellipse. */
export type Held = Axes & { readonly mean: readonly number[] };

interface Props {
  readonly area: Area;
  readonly held: Held;
  /** Where its mean may be, and how long the standard deviations along its axes. */
  readonly means: Range;
  readonly sigmas: Range;
  readonly colour: string;
  readonly onMove: (to: Partial<Held>) => void;
}

/** The handles of an ellipse: its mean, the end of its long axis, which turns it too, and of its short one. */
export function GaussianHands({ area, held, means, sigmas, colour, onMove }: Props) {
  const { long, short, turn } = held;
  const [x = 0, y = 0] = held.mean;
  const [c, s] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const length = (value: number): number =>
    Math.min(sigmas[1], Math.max(sigmas[0], rounded(Math.abs(value), 0.01)));
  const spot = { area, colour, small: true };
  return (
    <>
      <Handle
        {...spot}
        name="Mean"
        small={false}
        at={[x, y]}
        x={means}
        y={means}
        onMove={(mean) => onMove({ mean })}
      />
      <Handle
        {...spot}
        name="Long axis and turn"
        at={[x + long * c, y + long * s]}
        say={`standard deviation ${long.toFixed(2)}, turned by ${turn.toFixed(0).replace("-", "−")}°`}
        onMove={([px, py]: Place) =>
          onMove({
            long: length(Math.hypot(px - x, py - y)),
            turn: rounded((Math.atan2(py - y, px - x) * 180) / Math.PI, 1),
          })
        }
      />
      <Handle
        {...spot}
        name="Short axis"
        at={[x - short * s, y + short * c]}
        say={`standard deviation ${short.toFixed(2)}`}
        onMove={([px, py]: Place) => onMove({ short: length((py - y) * c - (px - x) * s) })}
      />
    </>
  );
}
