import { Button } from "../common/Button.tsx";
import { Mark } from "./InsetDrawing.tsx";
import styles from "./Latent.module.css";
import type { Hand } from "./useInset.ts";

interface Props {
  readonly hand: Hand;
  readonly onTake: (hand: Hand) => void;
  readonly labels: readonly [number, number];
  readonly nameOf: (code: number) => string;
}

/** What is taken in hand to edit labelled points; pressed again it is put away. */
export function InsetTools({ hand, onTake, labels, nameOf }: Props) {
  const toggle = (what: Hand) => onTake(hand === what ? null : what);
  return (
    <fieldset className={styles.tools} aria-label="Tool for the data" data-desk>
      {labels.map((code) => (
        <Button
          key={code}
          aria-label={`Add points of ${nameOf(code)}`}
          title={`Click adds a point of ${nameOf(code)}; on a point it gives that label`}
          aria-pressed={hand === code}
          onClick={() => toggle(code)}
        >
          <svg viewBox="-7 -7 14 14" aria-hidden="true">
            <Mark code={code} />
          </svg>
        </Button>
      ))}
      <Button
        aria-label="Erase data points"
        title="Click or drag erases points"
        aria-pressed={hand === "erase"}
        onClick={() => toggle("erase")}
      >
        Erase
      </Button>
    </fieldset>
  );
}
