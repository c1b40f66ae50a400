import { disc, maskOf, type Stamp, stampOf } from "./raster/mask.ts";
import { type Raster, rasterOf } from "./raster/raster.ts";
import { type Projection, project, type Scene } from "./scene.ts";

/** Where each point's pixels are: all of a scene that recolouring leaves alone. */
export interface Layout {
  readonly raster: Raster;
  readonly stamps: readonly Stamp[];
  readonly offsets: Int32Array;
}

interface Known extends Layout {
  readonly radius: number;
  readonly opacity: number;
  readonly shaped: boolean;
  readonly reach: number;
  readonly xs: Float64Array | null;
  readonly ys: Float64Array | null;
  readonly projection: Projection | null;
  readonly held: Scene["held"];
}

/** Lays scenes out, keeping from the last one what still holds. */
export function createLayouts(): (scene: Scene) => Layout {
  let known: Known | null = null;
  return (scene) => {
    const base = known && fits(known, scene) ? known : blank(scene);
    known = placed(base, scene) ? base : place(base, scene);
    return known;
  };
}

function fits({ raster, radius, opacity, shaped }: Known, scene: Scene): boolean {
  return (
    raster.width === scene.width &&
    raster.height === scene.height &&
    radius === scene.radius &&
    opacity === scene.opacity &&
    shaped === (scene.shapes !== null)
  );
}

function blank({ radius, opacity, shapes, width, height }: Scene): Known {
  const masks = (shapes?.outlines(radius) ?? [disc(radius)]).map(maskOf);
  const reach = Math.max(...masks.map(({ side }) => (side - 1) / 2));
  const raster = rasterOf(width, height, 2 * reach);
  const stamps = masks.map((mask) => stampOf(mask, raster.stride, opacity));
  const offsets = new Int32Array(0);
  const nowhere = { xs: null, ys: null, projection: null, held: null };
  const look = { radius, opacity, shaped: shapes !== null };
  return { raster, stamps, offsets, reach, ...look, ...nowhere };
}

function placed(known: Known, { xs, ys, projection, held }: Scene): boolean {
  return (
    known.xs === xs && known.ys === ys && known.projection === projection && known.held === held
  );
}

function place(base: Known, { xs, ys, projection, held }: Scene): Known {
  const offsets = base.offsets.length === xs.length ? base.offsets : new Int32Array(xs.length);
  const { raster, reach } = base;
  project(xs, ys, projection, raster, reach, offsets);
  if (held) {
    const one = offsets.subarray(held.index, held.index + 1);
    project(Float64Array.of(held.x), Float64Array.of(held.y), projection, raster, reach, one);
  }
  return { ...base, offsets, xs, ys, projection, held };
}
