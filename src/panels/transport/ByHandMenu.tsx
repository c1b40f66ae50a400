import { Menu, MenuButton, MenuProvider } from "@ariakit/react/menu";
import { kindOf } from "../../models/kinds.ts";
import { noPlacing, startPlacing } from "../../store/edits/placing.ts";
import { setView, useLab } from "../../store/lab/lab.ts";
import {
  isBare,
  movesTheta,
  noLabel,
  shownPicture,
  shownStart,
} from "../../store/lab/selectors.ts";
import type { Lab } from "../../store/lab/state.ts";
import { chooseComponent, startPainting } from "../../store/lab/tools.ts";
import button from "../common/Button.module.css";
import { ToldItem, toldMenu } from "../common/menu/ToldItem.tsx";
import { useOpenMenu } from "../common/menu/useOpenMenu.ts";

const NO_LINE = "The first M-step draws the first line.";
const LEARNT = "θ here is weights of a network, learnt from those that a seed draws.";
const NO_THETA = "There is no θ: every half-step moves q.";

/** Whether what is shown has no mark with a handle. */
function hasNoMarks(s: Lab): boolean {
  const theta = shownStart(s);
  return theta === undefined || shownPicture(s).marks(s.choices.model, theta).length === 0;
}

/** What of q and θ can be taken in hand. */
export default function ByHandMenu() {
  const store = useOpenMenu({ placement: "top-start" });
  const empty = useLab(isBare);
  const unlabelled = useLab((s) => noLabel(s.choices.model));
  const moved = useLab((s) => s.run.frames.some(({ phase }) => phase === "M"));
  const placeless = useLab(noPlacing);
  const learns = useLab(movesTheta);
  const undrawn = useLab(hasNoMarks) ? "Nothing of this model is drawn to be dragged." : null;
  const learnt = useLab((s) => (kindOf(s.choices.model).replayed ? LEARNT : null));
  const none = empty ? "There are no points yet." : null;
  return (
    <MenuProvider store={store}>
      <MenuButton className={button.button}>By hand</MenuButton>
      <Menu portal gutter={6} className={toldMenu}>
        <ToldItem
          name="Break the bound yourself"
          says="Brush q: give points to a component. The gap is the KL of your q, and no q lifts the bound above ℓ."
          because={none ?? unlabelled}
          onTake={() => startPainting("q")}
        />
        <ToldItem
          name="Slide θ along the step"
          says="What is drawn moves along the line of the last M-step; the bound stays below ℓ."
          because={moved ? null : learns ? NO_LINE : NO_THETA}
          onTake={() => setView({ tab: "along", asked: true })}
        />
        <ToldItem
          name={unlabelled ? "Move an ellipse" : "Move a component"}
          says="Drag its mean, or its ellipse by the handles: a new run begins."
          because={none ?? learnt ?? undrawn}
          onTake={() => chooseComponent(0)}
        />
        <ToldItem
          name="Place the start"
          says="Click where each part of it goes."
          because={none ?? learnt ?? placeless}
          onTake={startPlacing}
        />
      </Menu>
    </MenuProvider>
  );
}
