import { Menu, MenuButton, MenuItem, MenuProvider } from "@ariakit/react/menu";
import { exports, save } from "../../store/files/exportFiles.ts";
import button from "../common/Button.module.css";
import styles from "../common/Menu.module.css";
import { useOpenMenu } from "../common/useOpenMenu.ts";

/** What can be saved, each by its thing and its format. */
export default function ExportMenu() {
  const store = useOpenMenu({ placement: "bottom-end" });
  return (
    <MenuProvider store={store}>
      <MenuButton className={button.button}>Export…</MenuButton>
      <Menu gutter={6} className={styles.menu}>
        {exports.map((each) => (
          <MenuItem key={each.label} className={styles.item} onClick={() => save(each)}>
            {each.label}
          </MenuItem>
        ))}
      </Menu>
    </MenuProvider>
  );
}
