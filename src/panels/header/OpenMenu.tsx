import { Menu, MenuButton, MenuItem, MenuProvider } from "@ariakit/react/menu";
import { exports, save } from "../../store/exportFiles.ts";
import button from "../common/Button.module.css";
import styles from "../common/Menu.module.css";

/** What can be saved, each by its thing and its format. */
export default function OpenMenu() {
  return (
    <MenuProvider defaultOpen placement="bottom-end">
      <MenuButton className={button.button} autoFocus>
        Export…
      </MenuButton>
      <Menu gutter={6} className={styles.menu} autoFocusOnShow>
        {exports.map((each) => (
          <MenuItem key={each.label} className={styles.item} onClick={() => save(each)}>
            {each.label}
          </MenuItem>
        ))}
      </Menu>
    </MenuProvider>
  );
}
