import type { KeyboardEvent } from "react";
import { useStore } from "zustand";
import type { FormulaSymbol } from "../../models/contract/formulas.ts";
import { keepLit, lit } from "../../store/lab/lit.ts";
import Tex from "../../views/formula/Tex.tsx";
import { moveFocus, useRovingFocus } from "../../views/rovingFocus.ts";
import styles from "./Formulas.module.css";

const WAYS: Readonly<Record<string, (here: number, count: number) => number>> = {
  ArrowRight: (here, count) => (here + 1) % count,
  ArrowDown: (here, count) => (here + 1) % count,
  ArrowLeft: (here, count) => (here + count - 1) % count,
  ArrowUp: (here, count) => (here + count - 1) % count,
  Home: () => 0,
  End: (_here, count) => count - 1,
};

/** What each symbol stands for: one tab stop, the arrow keys go on; a press keeps it lit. */
export function Symbols({ symbols }: { readonly symbols: readonly FormulaSymbol[] }) {
  const kept = useStore(lit, (state) => state.kept);
  const { tabIndexOf, focused } = useRovingFocus(
    symbols.map(({ tex }) => tex),
    symbols[0]?.tex,
  );
  const walk = (event: KeyboardEvent<HTMLButtonElement>) => {
    const way = WAYS[event.key];
    if (!way || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    moveFocus(event.currentTarget, way);
  };
  return (
    <div role="toolbar" aria-label="Symbols" className={styles.symbols}>
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
