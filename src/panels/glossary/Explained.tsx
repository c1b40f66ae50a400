import { Tooltip, TooltipAnchor, TooltipProvider, useTooltipStore } from "@ariakit/react/tooltip";
import { useId } from "react";
import { Formula } from "../common/Formula.tsx";
import styles from "./Explained.module.css";
import { findTerms } from "./find.ts";
import type { Term } from "./terms.ts";

/** A text in which each word that is not plain explains itself, where it stands for the first time. */
export default function Explained({ text }: { readonly text: string }) {
  return findTerms(text).map(({ start, text: part, term }) =>
    term ? <Word key={term.name} text={part} term={term} /> : <Formula key={start} text={part} />,
  );
}

interface WordProps {
  readonly text: string;
  readonly term: Term;
}

/** The word, explained on hover, on focus and by a press; Escape closes that. */
function Word({ text, term: { says } }: WordProps) {
  const id = useId();
  const store = useTooltipStore({ placement: "top", timeout: 250 });
  return (
    <TooltipProvider store={store}>
      <TooltipAnchor
        render={<button type="button" className={styles.word} aria-describedby={id} data-drawn />}
        onClick={() => store.show()}
      >
        <Formula text={text} />
      </TooltipAnchor>
      <Tooltip
        id={id}
        gutter={6}
        portal
        portalElement={() => besideOf(store.getState().anchorElement)}
        unmountOnHide
        className={styles.says}
      >
        <Formula text={says} />
      </Tooltip>
    </TooltipProvider>
  );
}

/** Where it is over everything and yet within a landmark: a dialog leaves all else inert. */
const besideOf = (word: HTMLElement | null): HTMLElement =>
  word?.closest<HTMLElement>("dialog, main") ?? document.body;
