import { describe, expect, it } from "vitest";
import { project } from "../scene.ts";
import { disc, maskOf, stampOf } from "./mask.ts";
import { splat } from "./splat.ts";

const WHITE = 0xffffffff;
const RED = 0xff0000ff;

function painted(offsets: number[], opacity: number, colours = [RED, RED]) {
  const stride = 16;
  const target = new Uint32Array(stride * stride).fill(WHITE);
  const stamps = [stampOf(maskOf(disc(2)), stride, opacity)];
  const splats = {
    offsets: Int32Array.from(offsets),
    colours: Uint32Array.from(colours),
    shapes: null,
    stamps,
  };
  splat(target, splats, 0, offsets.length);
  return target;
}

describe("splat", () => {
  const middle = 8 * 16 + 8;

  it("paints the colour itself where opaque and lets the ground through where not", () => {
    expect(painted([middle], 1)[middle]).toBe(RED);
    expect(painted([middle], 0.5)[middle]).toBe(0xff7f7fff);
  });

  it("leaves a point out of view and the far corners alone", () => {
    expect(painted([-1], 1).every((pixel) => pixel === WHITE)).toBe(true);
    expect(painted([middle], 1)[0]).toBe(WHITE);
  });

  it("paints in order, all pixels opaque", () => {
    const target = painted([middle, middle], 1, [RED, 0xff00ff00]);
    expect(target[middle]).toBe(0xff00ff00);
    expect(target.every((pixel) => pixel >>> 24 === 255)).toBe(true);
  });

  it("changes nothing where it paints the ground's own colour", () => {
    const target = painted([middle], 0.78, [WHITE, WHITE]);
    expect(target.every((pixel) => pixel === WHITE)).toBe(true);
  });
});

describe("project", () => {
  const extent = { width: 10, height: 8, border: 4, stride: 18 };
  const projection = {
    x: { centre: 0, origin: 0, slope: 1 },
    y: { centre: 0, origin: 8, slope: -1 },
  };
  const offsetOf = (x: number, y: number) => {
    const into = new Int32Array(1);
    project(Float64Array.of(x), Float64Array.of(y), projection, extent, 2, into);
    return into[0];
  };

  it("turns the plane's up into the raster's", () => {
    expect(offsetOf(0.5, 7.5)).toBe(4 * 18 + 4);
  });

  it("keeps what reaches into view and drops what is further or missing", () => {
    expect(offsetOf(-1.5, 4)).toBeGreaterThan(0);
    expect(offsetOf(-2.5, 4)).toBe(-1);
    expect(offsetOf(Number.NaN, 4)).toBe(-1);
  });
});
