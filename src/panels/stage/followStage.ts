import { lab } from "../../store/lab/lab.ts";
import { onStage } from "../../store/lab/selectors.ts";

/** Height of the large sentence as a share of the window's width and height, whichever is less. */
const ACROSS = 0.031;
const DOWN = 0.044;
/** Pixels that it has at the least. */
const LEAST = 16;

/** Sizes of the stage as shares of that; lengths that code reads too are in rem. */
const sizes: Readonly<Record<string, (unit: number) => string>> = {
  "--unit": (unit) => `${unit}px`,
  "--size-small": (unit) => rem(0.68 * unit),
  "--size": (unit) => rem(0.8 * unit),
  "--size-large": (unit) => rem(unit),
  "--stroke": (unit) => `${0.115 * unit}px`,
  "--mark": (unit) => String(0.058 * unit),
};

const rem = (pixels: number): string =>
  `${pixels / (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16)}rem`;

/** Tells the page whenever it is a stage, from now on, drawn or not, and keeps its sizes in step with the projector's. */
export function followStage(): void {
  const root = document.documentElement;
  const size = (): void => {
    const unit = Math.max(LEAST, Math.min(ACROSS * innerWidth, DOWN * innerHeight));
    for (const [name, of] of Object.entries(sizes)) root.style.setProperty(name, of(unit));
  };
  const follow = (stage: boolean): void => {
    if (stage === (root.dataset.stage === "true")) return;
    if (stage) {
      size();
      root.dataset.stage = "true";
      addEventListener("resize", size);
    } else {
      removeEventListener("resize", size);
      delete root.dataset.stage;
      for (const name of Object.keys(sizes)) root.style.removeProperty(name);
    }
  };
  lab.subscribe((s) => follow(onStage(s)));
  follow(onStage(lab.getState()));
}
