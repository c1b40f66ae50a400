import { lab, setView } from "../../store/lab/lab.ts";
import type { View } from "../../store/lab/view.ts";
import type { Key } from "../keys/keymap.ts";

const all = ["both", "plane", "chart"] as const;

/** The keys that Present adds to those of the page. */
export const stageKeys: readonly Key[] = [
  {
    on: ["v"],
    letter: true,
    act: () => change(({ parts }) => ({ parts: all[all.indexOf(parts) + 1] ?? "both" })),
  },
  {
    on: ["h"],
    letter: true,
    act: () => change(({ controls }) => ({ controls: !controls, painting: null, panel: null })),
  },
  {
    on: ["b", "."],
    letter: true,
    act: () => change(({ blank }) => ({ blank: !blank })),
  },
  {
    on: ["l"],
    letter: true,
    act: () => change(() => ({ laser: true })),
  },
];

function change(to: (view: View) => Partial<View>): void {
  setView(to(lab.getState().view));
}
