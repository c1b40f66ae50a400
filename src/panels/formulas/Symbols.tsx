import { useStore } from "zustand";
import type { FormulaSymbol } from "../../models/contract/formulas.ts";
import { keepLit, lit } from "../../store/lab/lit.ts";
import Tex from "../../views/formula/Tex.tsx";
import { useRovingFocus } from "../../views/rovingFocus.ts";
import styles from "./Formulas.module.css";
import { walk } from "./walk.ts";

/** What each symbol stands for: one tab stop, the arrow keys go on; a press keeps it lit. */
export function Symbols({ symbols }: { readonly symbols: readonly FormulaSymbol[] }) {
  const kept = useStore(lit, (state) => state.kept);
  const { tabIndexOf, focused } = useRovingFocus(
    symbols.map(({ tex }) => tex),
    symbols[0]?.tex,
  );
  return (
    <div data-walk role="toolbar" aria-label="Symbols" className={styles.symbols}>
      {symbols.map(({ tex, lit: name, says }) => (
        <button
          key={tex}
          type="button"
          className={styles.symbol}
          data-lit={name}
          tabIndex={tabIndexOf(tex)}
          title={says}
          aria-pressed={kept.includes(name)}
          onFocus={() => focused(tex)}
          onKeyDown={walk}
          onClick={() => keepLit(name)}
        >
          <Tex tex={tex} /> <span className="visually-hidden">{says}</span>
        </button>
      ))}
    </div>
  );
}
