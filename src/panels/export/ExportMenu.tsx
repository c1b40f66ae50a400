import {
  Menu,
  MenuButton,
  MenuGroup,
  MenuGroupLabel,
  MenuItem,
  MenuProvider,
} from "@ariakit/react/menu";
import { Suspense, useState } from "react";
import { type Export, exports } from "../../store/export/files.ts";
import { saveText } from "../../store/export/save.ts";
import { useLab } from "../../store/lab/lab.ts";
import { late } from "../../views/late.ts";
import button from "../common/Button.module.css";
import menu from "../common/Menu.module.css";
import { useOpenMenu } from "../common/useOpenMenu.ts";
import styles from "./ExportMenu.module.css";

const PictureSheet = late(() => import("./PictureSheet.tsx"));

const headings = [...new Set(exports.map(({ heading }) => heading))];

/** What can be saved, each by its thing and its format. */
export default function ExportMenu() {
  const store = useOpenMenu({ placement: "bottom-end" });
  const model = useLab((s) => s.choices.model);
  const [picturing, setPicturing] = useState(false);
  const here = exports.filter(({ of }) => !of || of(model));
  return (
    <MenuProvider store={store}>
      <MenuButton className={button.button}>Export…</MenuButton>
      <Menu gutter={6} className={`${menu.menu} ${styles.menu}`}>
        {headings.map((one) => (
          <MenuGroup key={one}>
            <MenuGroupLabel className={styles.heading}>{one}</MenuGroupLabel>
            {here
              .filter(({ heading }) => heading === one)
              .map((each) => (
                <Item key={each.label} {...each} />
              ))}
          </MenuGroup>
        ))}
        <MenuGroup>
          <MenuGroupLabel className={styles.heading}>Pictures</MenuGroupLabel>
          <MenuItem className={`${menu.item} ${styles.item}`} onClick={() => setPicturing(true)}>
            Picture (SVG, PNG)…
          </MenuItem>
        </MenuGroup>
      </Menu>
      {picturing && (
        <Suspense fallback={null}>
          <PictureSheet onClose={() => setPicturing(false)} />
        </Suspense>
      )}
    </MenuProvider>
  );
}

function Item(each: Export) {
  const missing = useLab((s) => each.missing?.(s) ?? null);
  return (
    <MenuItem
      className={`${menu.item} ${styles.item}`}
      disabled={missing !== null}
      accessibleWhenDisabled
      title={missing ?? undefined}
      aria-description={missing ?? undefined}
      onClick={() => saveText(each)}
    >
      {each.label}
    </MenuItem>
  );
}
