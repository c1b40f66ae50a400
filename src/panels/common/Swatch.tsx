import { css, palettes } from "../../views/palette.ts";
import { useTheme } from "../theme.ts";
import styles from "./Swatch.module.css";

/** A component's number in its colour. */
export function Swatch({ colour }: { readonly colour: number }) {
  const background = css(palettes[useTheme()][colour] ?? 0);
  return (
    <span className={styles.swatch} style={{ background }}>
      {colour + 1}
    </span>
  );
}
