import { useMemo } from "react";
import { brief, count } from "../../maths/format.ts";
import { useLab } from "../../store/lab/lab.ts";
import { usePointerPlace } from "../../store/lab/pointer.ts";
import { Digit } from "../../views/images/Digit.tsx";
import { useTheme } from "../theme.ts";
import styles from "./Images.module.css";
import { type useAtHand, useClassOf, useImage } from "./shown.ts";

interface LookedProps {
  readonly hands: ReturnType<typeof useAtHand>;
}

/** What is decoded of the place looked at, large; of an image that is picked, itself beside it. */
export function Looked({ hands }: LookedProps) {
  const theme = useTheme();
  const hover = usePointerPlace();
  const end = useLab((s) => s.view.way?.at(-1) ?? null);
  const picked = useLab((s) => s.view.picked);
  const image = useImage(picked);
  const kind = useClassOf(picked);
  const q = useMemo(() => image && (hands?.encode(image) ?? null), [image, hands]);
  const z = hover ?? (q ? q.mean : end);
  const decoded = useMemo(() => z && (hands?.decode(z) ?? null), [z, hands]);
  if (!z || !decoded) return null;
  const [x, y] = z.map((v) => brief(v, 2));
  const own = q !== null && !hover;
  const name = `Digit ${count((picked ?? 0) + 1)}${kind === null ? "" : `, a ${kind}`}`;
  return (
    <div className={styles.looked}>
      {own && image && (
        <figure>
          <Digit greys={image} name={name} theme={theme} />
          <figcaption>{kind === null ? count((picked ?? 0) + 1) : `a ${kind}`}</figcaption>
        </figure>
      )}
      <figure>
        <Digit
          greys={decoded}
          name={own ? "Its reconstruction" : `What is decoded of z = (${x}, ${y})`}
          theme={theme}
        />
        <figcaption>{own ? "decoded" : `(${x}, ${y})`}</figcaption>
      </figure>
    </div>
  );
}
