import { fixed } from "../../../maths/format.ts";
import type { Area, Range } from "../drawing/area.ts";
import { Handle, rounded } from "./Handle.tsx";

interface Props {
  readonly area: Area;
  /** Whose they are, as "q" or "the prior". */
  readonly of: string;
  readonly mean: number;
  readonly sd: number;
  /** The density drawn, on which the handles lie. */
  readonly density: (x: number) => number;
  readonly means: Range;
  readonly sds: Range;
  readonly colour: string;
  readonly onMean: (mean: number) => void;
  readonly onSd: (sd: number) => void;
}

/** The handles of a Gaussian over a line: its mean, and one standard deviation to the right of it. */
export function NormalHands({ area, of, mean, sd, density, means, sds, ...rest }: Props) {
  const { colour, onMean, onSd } = rest;
  const shared = { area, along: "x", step: 0.1, colour } as const;
  return (
    <>
      <Handle
        {...shared}
        name={`Mean of ${of}`}
        at={[mean, density(mean)]}
        x={means}
        onMove={([x]) => onMean(x)}
      />
      <Handle
        {...shared}
        name={`Standard deviation of ${of}`}
        at={[mean + sd, density(mean + sd)]}
        x={[mean + sds[0], mean + sds[1]]}
        say={fixed(sd, 2)}
        small
        onMove={([x]) => onSd(rounded(x - mean, 0.01))}
      />
    </>
  );
}
