import { createFade, type Fade } from "./fade.ts";
import { createLayouts, type Layout } from "./layout.ts";
import { present } from "./raster/raster.ts";
import { createPass } from "./raster/splat.ts";
import { type Scene, sameButColours } from "./scene.ts";

/** From this many points on a scene is painted bit by bit, so that input is answered meanwhile. */
const MANY = 200_000;
/** Up to this many points colours fade. */
const FEW = 20_000;
const SLICE = 10;

/** Paints scenes of points on one canvas. */
export interface Cloud {
  /** Paints all of `scene` at once, whatever its size. */
  paint(scene: Scene): void;
  /**
   * Makes `scene` the one shown. Where only colours change few points fade over `fade`
   * milliseconds, an interrupted fade jumping to its end. Many points are painted over
   * several animation frames: recolouring shows when done, anything else as it goes.
   */
  show(scene: Scene, fade: number): void;
  /** Ends what is going on. */
  stop(): void;
}

/** A cloud on `canvas`, whose size in pixels it sets. */
export function createCloud(canvas: HTMLCanvasElement): Cloud {
  const context = canvas.getContext("2d", { alpha: false });
  const layoutOf = createLayouts();
  let shown: Scene | null = null;
  let waiting: Scene | null = null;
  let fade: Fade | null = null;
  let recolouring = false;
  let request = 0;

  function output({ raster }: Layout) {
    if (!context) return;
    if (canvas.width !== raster.width) canvas.width = raster.width;
    if (canvas.height !== raster.height) canvas.height = raster.height;
    present(raster, context);
  }

  function paintAll(scene: Scene, colours: Uint32Array) {
    const layout = layoutOf(scene);
    createPass(layout, scene, colours).advance(Infinity, () => 0);
    output(layout);
  }

  function paintFading(scene: Scene) {
    const colours = fade?.at(performance.now()) ?? scene.colours;
    if (colours === fade?.to) fade = null;
    paintAll(scene, colours);
    if (fade) request = requestAnimationFrame(() => paintFading(scene));
  }

  function paintSlowly(scene: Scene, silent: boolean) {
    let pass: ReturnType<typeof createPass> | null = null;
    const step = () => {
      const deadline = performance.now() + SLICE;
      const layout = layoutOf(scene);
      pass ??= createPass(layout, scene, scene.colours);
      const done = pass.advance(deadline, () => performance.now());
      if (done || !silent) output(layout);
      if (!done) request = requestAnimationFrame(step);
      else finish();
    };
    recolouring = silent;
    request = requestAnimationFrame(step);
  }

  function finish() {
    recolouring = false;
    const next = waiting;
    waiting = null;
    if (next) show(next, 0);
  }

  function show(scene: Scene, duration: number) {
    const last = shown;
    const recoloured = last !== null && sameButColours(last, scene);
    if (recolouring && recoloured) {
      waiting = scene;
      return;
    }
    stop();
    shown = scene;
    const { colours, xs } = scene;
    if (xs.length >= MANY) {
      fade = null;
      paintSlowly(scene, recoloured);
      return;
    }
    const fades = recoloured && duration > 0 && xs.length <= FEW && last.colours !== colours;
    if (fades) fade = createFade(last.colours, colours, performance.now(), duration);
    else if (fade?.to !== colours) fade = null;
    paintFading(scene);
  }

  function stop() {
    cancelAnimationFrame(request);
    recolouring = false;
    waiting = null;
  }

  return { paint: (scene) => paintAll(scene, scene.colours), show, stop };
}
