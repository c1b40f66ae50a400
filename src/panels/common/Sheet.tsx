import type { ReactNode } from "react";
import styles from "./Sheet.module.css";

interface Props {
  readonly name: string;
  readonly children: ReactNode;
}

/** Where a table stands: one wider than its room scrolls across by itself, also by keyboard. */
export function Sheet({ name, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
    <section className={styles.across} aria-label={name} tabIndex={0}>
      {children}
    </section>
  );
}
