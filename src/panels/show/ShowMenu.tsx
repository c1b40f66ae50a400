import {
  Menu,
  MenuButton,
  MenuGroup,
  MenuGroupLabel,
  MenuItemCheck,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuProvider,
} from "@ariakit/react/menu";
import { useId } from "react";
import button from "../common/Button.module.css";
import menu from "../common/menu/Menu.module.css";
import { useOpenMenu } from "../common/menu/useOpenMenu.ts";
import { type Choice, useChoices } from "./choices.ts";
import styles from "./ShowMenu.module.css";

/** What is drawn of the model's belief and density. */
export default function ShowMenu() {
  const { points, over, along, values, setValues } = useChoices();
  const store = useOpenMenu({ placement: "top-end", values, setValues });
  return (
    <MenuProvider store={store}>
      <MenuButton className={button.button}>Show</MenuButton>
      <Menu
        portal
        portalElement={main}
        preserveTabOrder={false}
        gutter={6}
        className={`${menu.menu} ${styles.menu}`}
      >
        <Group heading="Points" name="points" choices={points} />
        <Group heading="Over the plane" name="over" choices={over} />
        {along.length > 0 && <Group heading="Axes" name="along" choices={along} />}
      </Menu>
    </MenuProvider>
  );
}

/** The plane would cut the menu off at its edges. */
const main = (): HTMLElement | null => document.querySelector("main");

type Name = "points" | "over" | "along";

interface GroupProps {
  readonly heading: string;
  readonly name: Name;
  readonly choices: readonly Choice[];
}

function Group({ heading, name, choices }: GroupProps) {
  return (
    <MenuGroup>
      <MenuGroupLabel className={styles.heading}>{heading}</MenuGroupLabel>
      {choices.map((choice) => (
        <Item key={choice.value} name={name} {...choice} />
      ))}
    </MenuGroup>
  );
}

/** One of several, or one beside others; it says why it can't be had now. */
function Item({ name, value, label, says, because }: Choice & { readonly name: Name }) {
  const id = useId();
  const Kind = name === "over" ? MenuItemCheckbox : MenuItemRadio;
  return (
    <Kind
      name={name}
      value={value}
      className={`${menu.item} ${styles.item}`}
      disabled={because !== null}
      accessibleWhenDisabled
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-says`}
    >
      <MenuItemCheck className={styles.check} />
      <span id={`${id}-label`}>{label}</span>
      <span id={`${id}-says`} className={styles.says}>
        {because ?? says}
      </span>
    </Kind>
  );
}
