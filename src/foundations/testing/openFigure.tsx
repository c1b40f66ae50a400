import { configure, fireEvent, screen, within } from "@testing-library/dom";
import { createRoot, type Root } from "react-dom/client";
import { stubPage } from "../../app/testing/stubPage.ts";
import type { FigureState } from "../../models/contract/scene.ts";
import { lab, setView } from "../../store/lab/lab.ts";
import { foundationOf } from "../index.ts";
import { FigureSheet } from "../page/FigureSheet.tsx";
import { standingOf } from "../state.ts";

configure({ defaultHidden: true, asyncUtilTimeout: 40_000 });

let root: Root | undefined;

/** A figure by its name with all its words, in a DOM that lays nothing out; the one opened before goes. */
export async function openFigure(name: string, state?: FigureState) {
  stubPage();
  root?.unmount();
  const foundation = foundationOf(name);
  if (!foundation) throw new Error(`There is no figure ${name}.`);
  const { figure } = await foundation.load();
  setView({ figure: { name, ...(state && { state }) } });
  root = createRoot(document.body.appendChild(document.createElement("div")));
  root.render(<FigureSheet foundation={foundation} figure={figure} />);
  await screen.findByRole("heading", { name: foundation.title });
  const rest = async () => {
    for (let i = 0; i < 3; i++) await new Promise((later) => setTimeout(later));
  };
  await rest();
  const words = () => screen.getByRole("region", { name: "About this figure" });
  // A slider beside the picture is the browser's own, and so are its keys.
  const handles = () => [...document.querySelectorAll("[role=slider]")];

  return {
    figure,
    /** Where everything stands. */
    state: () => standingOf(figure, lab.getState().view.figure?.state).state,
    notice: () => lab.getState().notice?.text ?? null,
    /** What can be dragged, by its name. */
    names: () => handles().map((it) => it.getAttribute("aria-label") ?? ""),
    handle: (handle: string | RegExp) => screen.getByRole("slider", { name: handle }),
    /** Where a handle is said to stand. */
    said: (handle: string | RegExp) =>
      screen.getByRole("slider", { name: handle }).getAttribute("aria-valuetext"),
    /** Presses a key on a handle, perhaps several times. */
    key: async (handle: string | RegExp, key: string, times = 1, init: object = {}) => {
      for (let i = 0; i < times; i++) {
        fireEvent.keyDown(screen.getByRole("slider", { name: handle }), { key, ...init });
        await rest();
      }
    },
    press: async (button: string | RegExp) => {
      fireEvent.click(within(document.body).getByRole("button", { name: button }));
      await rest();
    },
    /** What is written beside the picture. */
    words: () => words().textContent ?? "",
    /** What is drawn, as markup. */
    drawn: () => document.querySelector("svg[role=group]")?.innerHTML ?? "",
    rest,
  };
}
