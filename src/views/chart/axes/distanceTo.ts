import { scaleLog } from "d3-scale";
import { logTicks } from "../../scales/logTicks.ts";
import type { Names } from "../words/names.ts";
import type { Range } from "./range.ts";
import type { VerticalAxis } from "./verticalAxis.ts";

/** Of ℓ*, how close is only rounding. */
const ROUNDING = 1e-12;
/** The greatest power of ten that is a number. */
const GREATEST = 308;

/** The distance to ℓ*, by its powers of ten. What is within rounding of ℓ*, or past it, is not shown. */
export function distanceTo(limit: number, settled: boolean, { ell, top }: Names): VerticalAxis {
  const least = ROUNDING * (1 + Math.abs(limit));
  const measure = (nats: number) => (limit - nats > least ? limit - nats : null);
  const domain = ({ low, high }: Range) =>
    [10 ** Math.min(low, GREATEST), 10 ** Math.min(high, GREATEST)] as const;
  return {
    title: `${top} − ${ell.length > 1 ? `(${ell})` : ell} (nats, log)${settled ? "" : `; ${top} itself still rose`}`,
    measure,
    units(nats) {
      const distance = measure(nats);
      return distance === null ? null : Math.log10(distance);
    },
    scale: (range, bottom, top) => scaleLog(domain(range), [bottom, top]),
    ticks: (range, about) => logTicks(domain(range), about),
    least: () => 1,
  };
}
