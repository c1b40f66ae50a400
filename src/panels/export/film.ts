import { lab } from "../../store/lab/lab.ts";
import {
  hasLayer,
  isOfImages,
  pointStyle,
  shownFrame,
  shownQTheta,
} from "../../store/lab/selectors.ts";
import { goTo } from "../../store/run/transport.ts";
import { isLatentAt } from "../../store/seen/latent.ts";
import lines from "../../views/chart/lines/Lines.module.css";
import { keepStill } from "../../views/motion.ts";
import { paint, svgText } from "../../views/picture/render.ts";
import { drawn } from "../../views/points/drawn.ts";
import { encoderOf, type FilmFormat } from "./encoders.ts";
import { type Ground, take, type View } from "./views.ts";

interface Filming {
  readonly view: View;
  readonly ground: Ground;
  readonly format: FilmFormat;
  /** Of the film, in pixels. */
  readonly width: number;
  /** Half-steps a second. */
  readonly speed: number;
  readonly signal: AbortSignal;
  readonly tell: (done: number, of: number) => void;
}

/** Pictures of a film at most: of a longer run every so many half-steps are shown. */
export const MOST = 240;
/** The last picture stays for a while. */
const END = 2;
/** In a WebM one picture fades into the next: so many seconds for each of so many steps. */
const FADE = { seconds: 0.04, steps: 5 };

/** The half-steps of a run that a film shows: all, or evenly spread ones, the first and the last among them. */
export function shownIn(frames: number): number[] {
  const count = Math.min(frames, MOST);
  return Array.from({ length: count }, (_, i) =>
    count === 1 ? 0 : Math.round((i * (frames - 1)) / (count - 1)),
  );
}

/** A view through the whole run, half-step by half-step, as a film. The lab goes through the run and comes back. */
export async function film(filming: Filming): Promise<Blob> {
  const { view, ground, format, width, speed, signal, tell } = filming;
  const { cursor, run } = lab.getState();
  const shown = shownIn(run.frames.length);
  const [canvas, next] = [document.createElement("canvas"), document.createElement("canvas")];
  const context = canvas.getContext("2d", { willReadFrequently: format === "GIF" });
  if (!context) throw new Error("This browser can't paint a picture.");
  const root = document.documentElement.style;
  keepStill(true);
  root.setProperty("--glide", "0ms");
  let encoder: Awaited<ReturnType<typeof encoderOf>> | null = null;
  try {
    for (const [i, index] of shown.entries()) {
      goTo(index);
      await untilDrawn(index, signal);
      const picture = await take(view, ground, { hidden: `.${lines.future}`, whole: true });
      if (!encoder) {
        // Video codecs take even sizes alone.
        canvas.width = next.width = even(width);
        canvas.height = next.height = even((width * picture.height) / picture.width);
        encoder = await encoderOf(format, canvas);
      }
      await paint(await svgText(picture), next, next.width, next.height, picture.ground);
      let stays = i === shown.length - 1 ? END : 1 / speed;
      if (i > 0 && format === "WebM" && stays > FADE.seconds * FADE.steps) {
        for (let step = 1; step < FADE.steps; step++) {
          // Over what is there already: the shares add up to an even fade.
          context.globalAlpha = 1 / (FADE.steps - step + 1);
          context.drawImage(next, 0, 0);
          await encoder.add(FADE.seconds);
          stays -= FADE.seconds;
        }
        context.globalAlpha = 1;
      }
      context.drawImage(next, 0, 0);
      await encoder.add(stays);
      tell(i + 1, shown.length);
      signal.throwIfAborted();
    }
    if (!encoder) throw new Error("There is no half-step to show.");
    return await encoder.finish();
  } catch (error) {
    await encoder?.cancel();
    throw error;
  } finally {
    root.removeProperty("--glide");
    keepStill(false);
    if (lab.getState().run.id === run.id) goTo(cursor);
  }
}

const even = (length: number): number => 2 * Math.round(length / 2);

/** Milliseconds after which a picture is taken as it is. */
const PATIENCE = 4000;

/** Until plane and chart show a frame of the run. Rejects where that has come to be another run, or was cancelled. */
async function untilDrawn(index: number, signal: AbortSignal): Promise<void> {
  const { run } = lab.getState();
  const late = performance.now() + PATIENCE;
  do {
    await new Promise((later) => setTimeout(later));
    signal.throwIfAborted();
    const state = lab.getState();
    if (state.run.id !== run.id || state.cursor !== index)
      throw new Error("The run changed while the film was made.");
    if (isDrawn(index)) return;
  } while (performance.now() < late);
}

function isDrawn(index: number): boolean {
  const state = lab.getState();
  const qTheta = shownQTheta(state);
  const chart = document.querySelector('[role="slider"][aria-label="Half-step"]');
  if (chart?.getAttribute("aria-valuenow") !== String(index)) return false;
  if (isOfImages(state)) return !shownFrame(state)?.thinned && isLatentAt(shownFrame(state)?.theta);
  if (qTheta !== null && state.colours?.qTheta !== qTheta) return false;
  if (pointStyle(state) === "pies" && qTheta !== null && state.responsibilities?.qTheta !== qTheta)
    return false;
  const fields = hasLayer(state) && (state.view.show.contours || state.view.show.regions);
  if (fields && state.field?.theta !== shownFrame(state)?.theta) return false;
  const canvas = document.querySelector('[aria-label="Data plane"] canvas');
  const painted = canvas && drawn.get(canvas);
  if (qTheta === null || painted?.kind !== "points") return true;
  return painted.scene.colours === state.colours?.pixels;
}
