import { fixed } from "../../maths/format.ts";
import { Axes, axisRoom } from "../common/drawing/Axes.tsx";
import { type Area, areaIn, within } from "../common/drawing/area.ts";
import { BarNames, Bars, barAxis } from "../common/drawing/Bars.tsx";
import type { Room } from "../common/drawing/Picture.tsx";
import { columns, rows } from "../common/drawing/split.ts";
import { setShare } from "../common/handles/shares.ts";
import type { FigureProps } from "../contract.ts";
import { barsOf, type State } from "./parts.ts";
import { Title } from "./Title.tsx";

/** Terms beyond these end at the edge. */
const TERMS = [-0.45, 1.15] as const;
/** The axis of p and q ends a little above this, or at 1 where one has more. */
const HALF = 0.6;

/** p and q as bars side by side; under them the terms of either divergence. */
export function BarsPicture({ room, state, move }: FigureProps<State> & { readonly room: Room }) {
  const { p, q, forward, reverse } = barsOf(state);
  const { font } = room;
  const count = p.length;
  const most = Math.max(...p, ...q) > HALF ? 1 : 1.25 * HALF;
  const axes = { ...axisRoom(font, 3), top: 1.2 * font, right: 0.4 * font };
  const [above, below] = rows(room, 0.52, 0.6 * font);
  const [left, right] = columns(below, 0.5, 0.6 * font);
  const bars = areaIn(within(above, axes), barAxis(count), [0, most]);
  const terms = (rect: typeof left): Area =>
    areaIn(within(rect, { ...axes, top: 2.2 * font }), barAxis(count), TERMS);
  return (
    <>
      <Axes area={bars} font={font} y="p and q" />
      <BarNames area={bars} font={font} count={count} />
      <Bars
        area={bars}
        font={font}
        values={p}
        colour="var(--one)"
        place={[-0.36, 0.34]}
        name={(i) => `p of x${i + 1}`}
        text={(i) => fixed(p[i] ?? 0, 2)}
        ink="var(--one-ink)"
        limit={1}
        onSet={(i, to) => move({ p: setShare(state.p, i, to) })}
      />
      <Bars
        area={bars}
        font={font}
        values={q}
        colour="var(--two)"
        place={[0.02, 0.34]}
        name={(i) => `q of x${i + 1}`}
        text={(i) => fixed(q[i] ?? 0, 2)}
        ink="var(--two-ink)"
        limit={1}
        onSet={(i, to) => move({ q: setShare(state.q, i, to) })}
      />
      <Terms area={terms(left)} font={font} {...forward} way="forward" />
      <Terms area={terms(right)} font={font} {...reverse} way="reverse" />
    </>
  );
}

interface TermsProps {
  readonly area: Area;
  readonly font: number;
  readonly terms: readonly number[];
  readonly texts: readonly string[];
  readonly kl: number;
  readonly way: "forward" | "reverse";
}

/** The terms of one direction, with its sum. */
function Terms({ area, font, terms, texts, kl, way }: TermsProps) {
  const { left, width } = area.rect;
  const colour = way === "forward" ? "one" : "two";
  return (
    <>
      <Axes area={area} font={font} y="" />
      <BarNames area={area} font={font} count={terms.length} />
      <path d={`M${left} ${area.y(0)}h${width}`} stroke="var(--ink-soft)" />
      <Bars
        area={area}
        font={font}
        values={terms}
        colour={`var(--${colour})`}
        name={(i) => `Term of x${i + 1}`}
        {...(width > 3.6 * font * terms.length && { text: (i: number) => texts[i] ?? "" })}
      />
      <Title area={area} font={font} way={way} kl={kl} />
    </>
  );
}
