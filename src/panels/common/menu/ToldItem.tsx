import { MenuItem } from "@ariakit/react/menu";
import { useId } from "react";
import { HtmlMath } from "../../../views/text/MathText.tsx";
import menu from "./Menu.module.css";
import styles from "./ToldItem.module.css";

interface Props {
  readonly name: string;
  /** What it does, in a line. */
  readonly says: string;
  /** Why it can't be had now; null where it can. */
  readonly because: string | null;
  readonly onTake: () => void;
}

/** The menu that such items are in. */
export const toldMenu = `${menu.menu} ${styles.menu}`;

/** An item of a menu with what it does, or why it can't be had now. */
export function ToldItem({ name, says, because, onTake }: Props) {
  const id = useId();
  return (
    <MenuItem
      className={`${menu.item} ${styles.item}`}
      disabled={because !== null}
      accessibleWhenDisabled
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-says`}
      onClick={onTake}
    >
      <b id={`${id}-name`}>{name}</b>
      <span id={`${id}-says`}>
        <HtmlMath text={because ?? says} />
      </span>
    </MenuItem>
  );
}
