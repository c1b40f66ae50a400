import type { ComponentPropsWithRef } from "react";
import styles from "./Button.module.css";

interface Props extends Omit<ComponentPropsWithRef<"button">, "disabled" | "title"> {
  readonly look?: "plain" | "primary" | "quiet";
  /** Why it can't be pressed now; it stays in the tab order, so that focus is not lost. */
  readonly disabledBecause?: string | null | undefined;
  readonly title?: string;
}

/** A button that keeps its focus while it can't be pressed, and says why. */
export function Button({ look = "plain", disabledBecause, onClick, title, ...rest }: Props) {
  const off = typeof disabledBecause === "string";
  const kind = look === "plain" ? "" : styles[look];
  return (
    <button
      type="button"
      {...rest}
      className={`${styles.button} ${kind} ${rest.className ?? ""}`}
      aria-disabled={off}
      aria-description={off ? disabledBecause : rest["aria-description"]}
      title={off ? disabledBecause : title}
      onClick={off ? undefined : onClick}
    />
  );
}
