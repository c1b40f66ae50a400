import { type ReactNode, useMemo } from "react";
import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";
import { lab, useLab } from "../../store/lab/lab.ts";
import { keepLit, lit } from "../../store/lab/lit.ts";
import { frameBefore, shownFrame } from "../../store/lab/selectors.ts";
import type { Chain } from "../../views/chart/why/chain.ts";
import { HtmlMath } from "../../views/text/MathText.tsx";
import { type ChartPlace, linkPlaces, termPlaces } from "../formulas/chartPlaces.ts";
import { walk } from "../formulas/walk.ts";
import Explained from "../glossary/Explained.tsx";
import { chainShown, whyShown } from "./reasons.ts";
import styles from "./Why.module.css";

/** The sentence of why, and the lines that derive it with the run's numbers under each term. */
export default function WhyTab() {
  const made = useLab(
    useShallow((s) => [shownFrame(s), frameBefore(s), s.choices, s.dataset, s.draft !== null]),
  );
  const chain = useMemo(() => made && chainShown(lab.getState()), [made]);
  const said = useLab(whyShown);
  return (
    <div className={styles.sheet}>
      <p className={styles.said}>
        <Explained text={said} />
      </p>
      {chain && <Derivation chain={chain} />}
    </div>
  );
}

function Derivation({ chain: { terms, links, so } }: { readonly chain: Chain }) {
  return (
    <>
      <table className={styles.chain} data-walk>
        <caption className="visually-hidden">What the sentence rests on</caption>
        <thead className="visually-hidden">
          <tr>
            <th>term</th>
            <th>stands to</th>
            <th>term</th>
            <th>by</th>
            <th>because</th>
          </tr>
        </thead>
        <tbody>
          {links.map(({ sign, difference, because }, i) => (
            <tr key={terms[i]?.name}>
              <td>
                <Lightable place={termPlaces[i]} stop={i === 0}>
                  <HtmlMath text={terms[i]?.name ?? ""} />
                  <span className={styles.value}>{terms[i]?.value}</span>
                </Lightable>
              </td>
              <td className={styles.sign}>{sign}</td>
              <td>
                <Lightable place={termPlaces[i + 1]}>
                  <HtmlMath text={terms[i + 1]?.name ?? ""} />
                  <span className={styles.value}>{terms[i + 1]?.value}</span>
                </Lightable>
              </td>
              <td className={styles.by}>
                <Lightable place={linkPlaces[i]}>{difference}</Lightable>
              </td>
              <td className={styles.because}>
                <Explained text={`${because}.`} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.so}>
        <Explained text={so} />
      </p>
    </>
  );
}

interface LightableProps {
  readonly place: ChartPlace | undefined;
  /** Where the tab key stops; from there the arrow keys go on. */
  readonly stop?: boolean;
  readonly children: ReactNode;
}

/** What stands for something on the chart: it lights that, and is lit with its line; a press keeps it lit. */
function Lightable({ place, stop = false, children }: LightableProps) {
  const kept = useStore(lit, (state) => state.kept.includes(place?.name ?? ""));
  if (!place) return children;
  return (
    <button
      type="button"
      className={styles.term}
      data-lit={place.of === "rise" ? place.name : `${place.of} ${place.name}`}
      data-lights={place.name}
      aria-pressed={kept}
      tabIndex={stop ? 0 : -1}
      onKeyDown={walk}
      onClick={() => keepLit(place.name)}
    >
      {children}
    </button>
  );
}
