import { Menu, MenuButton, MenuProvider } from "@ariakit/react/menu";
import { editors } from "../../models/faces.ts";
import { kindOf } from "../../models/kinds.ts";
import { setView, useLab } from "../../store/lab/lab.ts";
import { isBare } from "../../store/lab/selectors.ts";
import button from "../common/Button.module.css";
import { ToldItem, toldMenu } from "../common/menu/ToldItem.tsx";
import { useOpenMenu } from "../common/menu/useOpenMenu.ts";
import { studies } from "./studies.ts";

/** Questions about the session that take more runs than one, each in a dialog of its own. */
export default function StudiesMenu() {
  const store = useOpenMenu({ placement: "bottom-end" });
  const spec = useLab((s) => s.choices.model);
  const empty = useLab(isBare);
  const { title, counted } = kindOf(spec);
  const sized = editors.has(spec) ? editors.of(spec).sized : undefined;
  const there = studies.filter(({ panel }) => panel !== "sizes" || sized);
  const becauseOf = (panel: string): string | null => {
    if (empty) return "There are no points yet.";
    if (panel === "sizes" && sized?.(spec) === null)
      return "The columns are the basis as they stand.";
    return panel === "components" && !counted ? `${title} has no components to count.` : null;
  };
  return (
    <MenuProvider store={store}>
      <MenuButton className={`${button.button} ${button.quiet}`}>Studies</MenuButton>
      <Menu portal gutter={6} className={toldMenu}>
        {there.map(({ panel, name, says }) => (
          <ToldItem
            key={panel}
            name={name}
            says={says}
            because={becauseOf(panel)}
            onTake={() => setView({ panel })}
          />
        ))}
      </Menu>
    </MenuProvider>
  );
}
