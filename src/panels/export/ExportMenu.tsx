import {
  Menu,
  MenuButton,
  MenuGroup,
  MenuGroupLabel,
  MenuItem,
  MenuProvider,
} from "@ariakit/react/menu";
import { Suspense, useState } from "react";
import { createPortal } from "react-dom";
import { type Export, exports } from "../../store/export/files.ts";
import { saveText } from "../../store/export/save.ts";
import { useLab } from "../../store/lab/lab.ts";
import { late } from "../../views/late.ts";
import button from "../common/Button.module.css";
import menu from "../common/menu/Menu.module.css";
import { useOpenMenu } from "../common/menu/useOpenMenu.ts";
import styles from "./ExportMenu.module.css";

const FilmSheet = late(() => import("./FilmSheet.tsx"));
const PictureSheet = late(() => import("./PictureSheet.tsx"));

const sheets = [
  ["picture", "Picture (SVG, PNG)…"],
  ["film", "Film of the run (WebM, GIF)…"],
] as const;
const headings = [...new Set(exports.map(({ heading }) => heading))];

/** What can be saved, each by its thing and its format. */
export default function ExportMenu() {
  const store = useOpenMenu({ placement: "bottom-end" });
  const model = useLab((s) => s.choices.model);
  const [sheet, setSheet] = useState<"picture" | "film" | null>(null);
  const Sheet = sheet && { picture: PictureSheet, film: FilmSheet }[sheet];
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
          {sheets.map(([name, label]) => (
            <MenuItem
              key={name}
              className={`${menu.item} ${styles.item}`}
              onClick={() => setSheet(name)}
            >
              {label}
            </MenuItem>
          ))}
        </MenuGroup>
      </Menu>
      {Sheet &&
        createPortal(
          <Suspense fallback={null}>
            <Sheet onClose={() => setSheet(null)} />
          </Suspense>,
          document.getElementById("root") ?? document.body,
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
