import type { Sheet } from "../../models/contract/drawn/latent.ts";
import { lab, notify } from "../lab/lab.ts";
import { shownPhi, shownTheta } from "../lab/selectors.ts";
import type { Lab } from "../lab/state.ts";
import { engine, engineInput } from "../run/engine.ts";
import { Superseded } from "../run/wire/questions.ts";
import { setLatent } from "../seen/latent.ts";

/** Cells along the shorter side of the sheet, from few where the machine is slow. */
const CELLS = [7, 9, 11, 13, 15, 17];
/** Milliseconds to an answer: with more the next sheet is coarser, with fewer finer. */
const SLOW = 180;
const QUICK = 80;

let following = false;
let busy = false;
let level = 2;
let size: { readonly width: number; readonly height: number; readonly reach: number } | null = null;
let answered: readonly unknown[] = [];

/** The plane has another size: a sheet is to cover it. */
export function setLatentSize(width: number, height: number, reach: number): void {
  if (size?.width === width && size.height === height && size.reach === reach) return;
  size = { width, height, reach };
  look();
}

/** From the first call on keeps what is drawn over the plane of z up with the frame shown: one question at a time, so that a fast run starves none. */
export function followLatent(): void {
  if (following) return;
  following = true;
  lab.subscribe(look);
  look();
}

const sheetOf = ({ width, height, reach }: NonNullable<typeof size>): Sheet => {
  const short = Math.min(width, height);
  const cell = short / (CELLS[level] as number);
  const unit = short / (2 * reach);
  // Whole cells, so that they reach past the edges.
  const [across, up] = [Math.ceil(width / cell), Math.ceil(height / cell)];
  const [x, y] = [(across * cell) / (2 * unit), (up * cell) / (2 * unit)];
  return { box: { x: [-x, x], y: [-y, y] }, across, up };
};

/** On what the answer depends. */
function wanted(s: Lab): readonly unknown[] | null {
  const { activity, draft, dataset, run } = s;
  const [theta, phi] = [shownTheta(s), shownPhi(s)];
  if (!size || theta === undefined || phi === undefined || draft || activity === "starting")
    return null;
  return [run.id, dataset, theta, phi, size, activity === "idle" ? level : null];
}

function look(): void {
  if (busy || !following) return;
  const s = lab.getState();
  const key = wanted(s);
  if (!key || !size || key.every((value, i) => Object.is(value, answered[i]))) return;
  busy = true;
  const began = performance.now();
  const question = {
    topic: "latent",
    theta: shownTheta(s),
    phi: shownPhi(s),
    sheet: sheetOf(size),
  } as const;
  engine
    .ask(engineInput(s), question)
    .then(
      (latent) => {
        answered = key;
        if (latent) setLatent(latent, s.dataset, question.theta);
        const took = performance.now() - began;
        if (took > SLOW) level = Math.max(0, level - 1);
        else if (took < QUICK) level = Math.min(CELLS.length - 1, level + 1);
      },
      (reason: unknown) => {
        // The worker was replaced meanwhile: asked again.
        if (reason instanceof Superseded) return;
        answered = key;
        notify({ kind: "error", text: String(reason instanceof Error ? reason.message : reason) });
      },
    )
    .finally(() => {
      busy = false;
      // What looks at the store looks again.
      lab.setState({});
    });
}
