import { useMemo } from "react";
import { useLab } from "../../store/lab/lab.ts";
import { Digit } from "../../views/images/Digit.tsx";
import { between } from "../../views/images/view.ts";
import { useTheme } from "../theme.ts";
import styles from "./Images.module.css";
import type { useAtHand } from "./shown.ts";

/** Digits of a strip. */
const COUNT = 11;

/** The interpolation: what is decoded along the way from one place to another. */
export function Way({ hands }: { readonly hands: ReturnType<typeof useAtHand> }) {
  const theme = useTheme();
  const way = useLab((s) => s.view.way);
  const decoded = useMemo(() => {
    const [from, to] = way ?? [];
    return from && to && hands ? between(from, to, COUNT).map(hands.decode) : [];
  }, [way, hands]);
  if (decoded.length === 0) return null;
  return (
    <div
      className={styles.way}
      role="img"
      aria-label={`Interpolation: ${COUNT} digits decoded along the way`}
    >
      {decoded.map((greys, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a digit is its place on the way.
        <Digit key={i} greys={greys} theme={theme} />
      ))}
    </div>
  );
}
