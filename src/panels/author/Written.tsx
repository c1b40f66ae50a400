import { useDeferredValue } from "react";
import { Text } from "../../lessons/text/Text.tsx";
import panel from "./Author.module.css";
import own from "./Fields.module.css";
import { formulaFault } from "./formulaFault.ts";
import { Typed } from "./Typed.tsx";

interface WrittenProps {
  readonly label: string;
  readonly value: string;
  readonly place: string;
  readonly onChange: (value: string) => void;
  readonly help?: string;
}

/** Its numbers are known once it is played: here each stands as its name. */
const named = (quantity: string): string => `⟨${quantity}⟩`;

/** Markdown, and beside it how it will be set. */
export function Written(props: WrittenProps) {
  const text = useDeferredValue(props.value);
  return (
    <div className={own.written}>
      <Typed {...props} rows={4} alsoWrong={formulaFault(text)} />
      <section className={own.set} aria-label={`${props.label}, as it will be set`}>
        {text.trim() === "" ? (
          <p className={panel.note}>As it will be set</p>
        ) : (
          <Text text={text} say={named} />
        )}
      </section>
    </div>
  );
}
