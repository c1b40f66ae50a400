import { MenuItemCheck, MenuItemCheckbox, MenuItemRadio } from "@ariakit/react/menu";
import { useId } from "react";
import menu from "../common/Menu.module.css";
import type { Choice } from "./choices.ts";
import styles from "./ShowMenu.module.css";

/** One of several, or one beside others; it says why it can't be had now. */
export function Item({
  name,
  value,
  label,
  because,
}: Choice & { readonly name: "points" | "over" }) {
  const id = useId();
  const Kind = name === "points" ? MenuItemRadio : MenuItemCheckbox;
  return (
    <Kind
      name={name}
      value={value}
      className={`${menu.item} ${styles.item}`}
      disabled={because !== null}
      accessibleWhenDisabled
      aria-labelledby={`${id}-label`}
      aria-describedby={because === null ? undefined : `${id}-because`}
    >
      <MenuItemCheck className={styles.check} />
      <span id={`${id}-label`}>{label}</span>
      {because !== null && (
        <span id={`${id}-because`} className={styles.because}>
          {because}
        </span>
      )}
    </Kind>
  );
}
