import { fixed } from "../../maths/format.ts";
import { type Area, type Place, pathIn, rangeOf } from "../common/drawing/area.ts";
import { Curve } from "../common/drawing/Curve.tsx";
import { Inside } from "../common/drawing/Inside.tsx";
import { Say } from "../common/words/Say.tsx";
import styles from "./Jensen.module.css";
import { gapOf, type Weighed } from "./parts.ts";

interface Props {
  readonly area: Area;
  readonly font: number;
  readonly weighed: Weighed;
  /** What the upper and the lower side of the inequality are called. */
  readonly names: readonly [upper: string, lower: string];
  /** Of the values, in turn. */
  readonly colours?: readonly string[];
}

/** The curve log x, the values on it as heavy as their weights, the mean of each, and the gap between its two sides. */
export function Gap({ area, font, weighed, names, colours = ["var(--one)"] }: Props) {
  const { values, weights, mean, logOfMean, meanOfLog } = weighed;
  const { left, top, width, height } = area.rect;
  const [, right] = rangeOf(area.x);
  const x = area.x(mean);
  const inside = (y: number) => Math.min(top + height, Math.max(top, area.y(y)));
  const [upper, lower] = [inside(logOfMean), inside(meanOfLog)];
  const order = values.map((_, i) => i).sort((i, j) => (values[i] ?? 0) - (values[j] ?? 0));
  const places = order.map((i): Place => [values[i] ?? 0, Math.log(values[i] ?? 0)]);
  // Labels keep apart where the gap is narrow.
  const apart = Math.max(0, 1.5 * font - (lower - upper)) / 2;
  // Between both levels, where the curve has not come yet.
  const before = area.x(Math.exp((logOfMean + meanOfLog) / 2)) - 0.7 * font;
  const room = left + width - x > 15 * font;
  return (
    <g>
      <Inside area={area}>
        <path className={styles.hull} d={`${pathIn(area, places)}Z`} />
      </Inside>
      <Inside area={area}>
        {values.map((value, i) => (
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: a value is known by its place alone.
            key={i}
            className={styles.value}
            cx={area.x(value)}
            cy={area.y(Math.log(value))}
            r={5 + 1.1 * font * Math.sqrt(weights[i] ?? 0)}
            style={{ color: colours[i % colours.length] }}
          />
        ))}
        <Curve area={area} of={Math.log} colour="var(--ink)" over={[right / 400, right]} />
      </Inside>
      <path className={styles.mean} d={`M${x} ${top + height}V${lower}`} />
      <path className={styles.level} d={`M${left} ${upper}H${x}M${left} ${lower}H${x}`} />
      <path className={styles.gap} d={`M${x} ${upper}V${lower}`} />
      <circle className={styles.upper} cx={x} cy={upper} r={5} />
      <circle className={styles.lower} cx={x} cy={lower} r={5} />
      {lower - upper > 1.4 * font && before - left > 5.5 * font && (
        <Say
          x={before}
          y={(upper + lower) / 2 + 0.35 * font}
          anchor="end"
          text={`gap ${gapOf(weighed).text}`}
          colour="var(--kl)"
          strong
        />
      )}
      <Say
        x={room ? x + 10 : x - 10}
        y={upper - apart - 0.1 * font}
        anchor={room ? "start" : "end"}
        text={`${names[0]} = ${fixed(logOfMean, 2)}`}
        strong
      />
      <Say
        x={room ? x + 10 : x - 10}
        y={lower + apart + 0.9 * font}
        anchor={room ? "start" : "end"}
        text={`${names[1]} = ${fixed(meanOfLog, 2)}`}
        colour="var(--elbo)"
        strong
      />
    </g>
  );
}
