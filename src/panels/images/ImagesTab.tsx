import { useMemo } from "react";
import { brief, count, nats } from "../../maths/format.ts";
import { setView, useLab } from "../../store/lab/lab.ts";
import { Digit } from "../../views/images/Digit.tsx";
import { Pad } from "../../views/images/Pad.tsx";
import { Button } from "../common/Button.tsx";
import { NumberField } from "../common/fields/NumberField.tsx";
import { useTheme } from "../theme.ts";
import { useAtHand, useClassOf, useImage } from "./shown.ts";
import styles from "./Tab.module.css";

/** A pad to draw on, and the image picked: each with what is made of it, and its two terms of 𝓛. */
export default function ImagesTab() {
  return (
    <div className={styles.sheet}>
      <Drawn />
      <Picked />
    </div>
  );
}

function Drawn() {
  const theme = useTheme();
  const hands = useAtHand();
  const drawn = useLab((s) => s.view.drawn ?? null);
  return (
    <section aria-label="Draw a digit" className={styles.part}>
      <h3>Draw a digit</h3>
      <div className={styles.row}>
        <Pad greys={drawn} theme={theme} onDraw={(greys) => setView({ drawn: greys })} />
        {drawn && hands && <Made image={drawn} hands={hands} />}
      </div>
      <Button
        look="quiet"
        disabledBecause={drawn ? null : "Nothing is drawn."}
        onClick={() => setView({ drawn: null })}
      >
        Clear
      </Button>
    </section>
  );
}

function Picked() {
  const theme = useTheme();
  const hands = useAtHand();
  const size = useLab((s) => s.dataset.points.size);
  const picked = useLab((s) => s.view.picked);
  const image = useImage(picked);
  const kind = useClassOf(picked);
  return (
    <section aria-label="One digit" className={styles.part}>
      <h3>{picked === null || kind === null ? "One digit" : `One digit: a ${kind}`}</h3>
      <div className={styles.row}>
        {image ? (
          <Digit greys={image} name={`Digit ${count((picked ?? 0) + 1)}`} theme={theme} />
        ) : (
          <p className={styles.none}>click one on the plane</p>
        )}
        {image && hands && <Made image={image} hands={hands} />}
      </div>
      <NumberField
        label={`Digit, 1 to ${size}`}
        value={(picked ?? 0) + 1}
        text={picked === null ? "" : String(picked + 1)}
        bounds={{ whole: true, least: 1, most: size }}
        onCommit={(n) => setView({ picked: n - 1 })}
      />
    </section>
  );
}

interface MadeProps {
  readonly image: Float64Array;
  readonly hands: NonNullable<ReturnType<typeof useAtHand>>;
}

/** Its q, its reconstruction from the mean of that, and its terms. */
function Made({ image, hands }: MadeProps) {
  const theme = useTheme();
  const made = useMemo(() => {
    const q = hands.encode(image);
    return { q, decoded: hands.decode(q.mean), ...hands.terms(image) };
  }, [image, hands]);
  const { mean, deviation } = made.q;
  const two = ([a, b]: readonly [number, number]) => `(${brief(a, 2)}, ${brief(b, 2)})`;
  return (
    <>
      <Digit greys={made.decoded} name="Its reconstruction" theme={theme} />
      <dl className={styles.numbers}>
        <dt>m</dt>
        <dd>{two(mean)}</dd>
        <dt>s</dt>
        <dd>{two(deviation)}</dd>
        <dt>E_q[log p(x | z)]</dt>
        <dd>{nats(made.reconstruction)}</dd>
        <dt>KL(q ‖ p(z))</dt>
        <dd>{nats(made.kl)}</dd>
      </dl>
    </>
  );
}
