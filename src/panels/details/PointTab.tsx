import { useMemo } from "react";
import { columnNames } from "../../data/columnNames.ts";
import type { Dataset } from "../../data/dataset.ts";
import { coordinate, count, NOTHING, nats, parameter, subscript } from "../../maths/format.ts";
import { partsOf } from "../../maths/sums.ts";
import { editors } from "../../models/faces.ts";
import { inferenceOf } from "../../rules/loaded.ts";
import { pastSaid } from "../../rules/words/halfSteps.ts";
import { isGapped } from "../../store/follow/regression.ts";
import { lab, useLab } from "../../store/lab/lab.ts";
import { hasObserved, shownFrame, shownQTheta } from "../../store/lab/selectors.ts";
import { spoken } from "../../store/lab/spoken.ts";
import type { Lab } from "../../store/lab/state.ts";
import { engineInput } from "../../store/run/engine.ts";
import { css, palettes } from "../../views/palette.ts";
import { Swatch } from "../common/Swatch.tsx";
import Explained from "../glossary/Explained.tsx";
import { useTheme } from "../theme.ts";
import styles from "./DetailSheet.module.css";
import { Heads } from "./Heads.tsx";
import { MissingEntries } from "./MissingEntries.tsx";
import own from "./PointTab.module.css";

/** The picked point's responsibilities, term by term, with the θ that q came from. */
export function PointTab() {
  const picked = useLab((s) => s.view.picked);
  const dataset = useLab((s) => s.dataset);
  const spec = useLab((s) => s.choices.model);
  const qTheta = useLab(shownQTheta);
  const frame = useLab(shownFrame);
  const past = useLab((s) => pastSaid(spoken(s), s.choices, shownFrame(s)?.iteration ?? 0));
  const ofGamma = useLab((s) => gammaSaid(s, picked));
  const extents = useMemo(() => dataset.points.columns.map(extentOf), [dataset.points]);
  if (picked === null || picked >= dataset.points.size)
    return <p className={styles.text}>Click a point on the plane to see what q says of it.</p>;
  const at = `(${dataset.points.columns.map((column, d) => told(column[picked], extents[d])).join(", ")})`;
  const where = `Point ${count(picked + 1)} at ${at}`;
  if (qTheta === null || !frame)
    return (
      <p className={styles.text}>
        <Explained text={`${where}. There is no q yet: make an E-step.`} />
      </p>
    );
  const table = editors.of(spec).explain(spec, engineInput(lab.getState()).data, qTheta, picked);
  const iteration = frame.iteration - 1;
  const after = `${frame.phase === "M" ? `: ${past}.` : "."}${ofGamma ? ` ${ofGamma}` : ""}`;
  const gapped = isGapped({ dataset }, picked);
  const shares = table.shares
    ? partsOf(
        table.rows.map(({ cells }) => cells.at(-1) ?? 0),
        1,
        SHARE,
        parameter,
      )
    : null;
  return (
    <div className={styles.sheet}>
      <p>
        <Explained text={`${where}. Its q comes from θ${subscript(iteration)}${after}`} />
      </p>
      {frame.iteration === 1 && table.shares && (
        <BrushedNote n={picked} posterior={table.rows.map(({ cells }) => cells.at(-1) ?? 0)} />
      )}
      <table className={styles.table}>
        <Heads of={table.of} columns={table.columns} />
        <tbody>
          {table.rows.map(({ colour, name, cells }, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the table.
            <tr key={row}>
              <td>{name ? <Explained text={name} /> : <Swatch colour={colour} />}</td>
              {cells.map((cell, i) => (
                <td key={table.columns[i]}>
                  {shares && i === cells.length - 1 ? (
                    <>
                      <span>{shares[row]}</span>
                      <Bar colour={colour} share={cell} />
                    </>
                  ) : (
                    parameter(cell)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.math}>
        <Explained text={table.sum} />
      </p>
      {gapped && (
        <>
          <p>{whatIsThere(dataset, picked, table.shares)}</p>
          <MissingEntries n={picked} weight={ofGamma ? "q_k" : "γ_k"} />
        </>
      )}
    </div>
  );
}

/** What q is beside the γ of the table, which are of the posterior; null where they are one. */
function gammaSaid(s: Lab, n: number | null): string | null {
  const { choices, dataset } = s;
  if (n === null || (hasObserved(s) && (dataset.observed?.[n] ?? -1) >= 0)) return null;
  return inferenceOf(choices.inference).words.ofGamma(
    choices.inference,
    shownFrame(s)?.iteration ?? 1,
  );
}

/** From what the numbers of a point come of which some is missing. */
function whatIsThere(dataset: Dataset, n: number, shares: boolean): string {
  const names = columnNames(dataset);
  const { columns } = dataset.points;
  const there = names.filter((_, d) => !Number.isNaN(columns[d]?.[n]));
  if (there.length === 0) return "Every entry is missing, so that x tells nothing of z.";
  const what = shares ? "γ" : "E[z]";
  return `${what} and log p(x) are of the observed entries alone: ${there.join(", ")}.`;
}

/** Responsibilities are told in four decimals. */
const SHARE = { decimals: 4, exponent: 0 };

/** A coordinate to a thousandth of what its column extends over. */
const told = (value = Number.NaN, extent = 0): string =>
  Number.isNaN(value) ? NOTHING : coordinate(value, (extent || Math.abs(value) || 1) / 1000);

/** How far a column extends. */
function extentOf(column: Float64Array): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const x of column) {
    if (x < least) least = x;
    if (x > most) most = x;
  }
  return most - least;
}

/** A responsibility as a length. */
function Bar({ colour, share }: { readonly colour: number; readonly share: number }) {
  const background = css(palettes[useTheme()][colour] ?? 0);
  return (
    <span className={own.track} aria-hidden="true">
      <span className={own.bar} style={{ inlineSize: `${100 * share}%`, background }} />
    </span>
  );
}

interface Props {
  readonly n: number;
  /** γ of each component. */
  readonly posterior: readonly number[];
}

/** What was brushed of a point: the q in force beside the posterior that the table shows, and what that costs. */
function BrushedNote({ n, posterior }: Props) {
  const inference = useLab((s) => s.choices.inference);
  const observed = useLab((s) => s.dataset.observed?.[n] ?? -1);
  const to = inference.kind === "by-hand" && observed < 0 ? (inference.brushed[n] ?? -1) : -1;
  if (to < 0) return null;
  const gamma = posterior[to] ?? 0;
  if (gamma === 0)
    return (
      <p>
        <Explained
          text={`Brushed by hand towards ${to + 1}, which its posterior all but rules out.`}
        />
      </p>
    );
  const one = posterior.map((_, k) => +(k === to)).join(", ");
  return (
    <p>
      <Explained
        text={`Brushed by hand towards ${to + 1}: q = (${one}), and γ below is the posterior. Its share of the KL gap is −log γ${subscript(to + 1)} = ${nats(-Math.log(gamma))} nats.`}
      />
    </p>
  );
}
