import { useMemo } from "react";
import { useShallow } from "zustand/react/shallow";
import { lab, useLab } from "../../store/lab/lab.ts";
import { frameBefore, shownFrame } from "../../store/lab/selectors.ts";
import type { Chain } from "../../views/chart/why/chain.ts";
import { HtmlMath } from "../../views/text/MathText.tsx";
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
        <HtmlMath text={said} />
      </p>
      {chain && <Derivation chain={chain} />}
    </div>
  );
}

function Derivation({ chain: { terms, links, so } }: { readonly chain: Chain }) {
  return (
    <>
      <table className={styles.chain}>
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
                <HtmlMath text={terms[i]?.name ?? ""} />
                <span className={styles.value}>{terms[i]?.value}</span>
              </td>
              <td className={styles.sign}>{sign}</td>
              <td>
                <HtmlMath text={terms[i + 1]?.name ?? ""} />
                <span className={styles.value}>{terms[i + 1]?.value}</span>
              </td>
              <td className={styles.by}>{difference}</td>
              <td className={styles.because}>
                <HtmlMath text={`${because}.`} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.so}>
        <HtmlMath text={so} />
      </p>
    </>
  );
}
