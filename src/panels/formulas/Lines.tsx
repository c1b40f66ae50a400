import type { FormulaLine } from "../../models/contract/formulas.ts";
import Tex from "../../views/formula/Tex.tsx";
import Explained from "../glossary/Explained.tsx";
import styles from "./Formulas.module.css";

/** Each formula, its numbers put in, and what they come to; it breaks at its "=" where it is too long. */
export function Lines({ lines }: { readonly lines: readonly FormulaLine[] }) {
  return (
    <ul className={styles.lines}>
      {lines.map(({ formula, numbers, result, note }) => (
        <li key={formula}>
          <span className={styles.line}>
            <Tex tex={`\\displaystyle ${formula}`} lit />
            {numbers !== undefined && <Tex tex={`\\displaystyle {}= ${numbers}`} lit />}
            {result !== undefined && <Tex tex={`\\displaystyle {}= \\mathbf{${result}}`} lit />}
          </span>
          {note && (
            <span className={styles.note}>
              <Explained text={note} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
