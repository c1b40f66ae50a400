import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { at } from "../../../maths/linear/matrix.ts";
import { editor } from "../editor/index.ts";
import { adapt } from "../family.ts";
import { picture } from "../picture/index.ts";
import { type Case, mixtures } from "../testing/cases.ts";
import { fullSpec } from "../testing/plain.ts";
import { faultIn } from "../theta.ts";

const planar = mixtures({ dimensions: [2, 2] });
const place = fc.tuple(
  fc.double({ min: -9, max: 9, noNaN: true }),
  fc.double({ min: -9, max: 9, noNaN: true }),
);

/** The start of a case, raised above its clamp where it has one. */
const valid = ({ spec, theta }: Case) => adapt(spec, theta) ?? expect.fail("no θ");

describe("dragging a handle", () => {
  test("always gives a θ of the family, whatever the handle and wherever it goes", () => {
    fc.assert(
      fc.property(planar, fc.nat(), place, (c, pick, to) => {
        const theta = valid(c);
        const marks = picture.marks(c.spec, theta);
        const mark = marks[pick % marks.length] ?? expect.fail("no mark");
        for (const handle of mark.handles) {
          const next = editor.drag(c.spec, theta, mark.id, handle.id, to);
          expect(faultIn(c.spec, 2, next)).toBeNull();
        }
      }),
    );
  });

  test("to where it is changes nothing", () => {
    fc.assert(
      fc.property(planar, (c) => {
        const theta = valid(c);
        for (const mark of picture.marks(c.spec, theta))
          for (const handle of mark.handles) {
            const next = editor.drag(c.spec, theta, mark.id, handle.id, handle.at);
            for (const [k, s] of next.covariances.entries())
              for (const [i, row] of s.entries())
                for (const [j, x] of row.entries())
                  expect(x).toBeCloseTo(at(theta.covariances[k] ?? [], i, j), 8);
          }
      }),
    );
  });

  test("puts the handle there: the mean, the end of an axis, the direction of a turn", () => {
    const spec = fullSpec(1);
    const theta = {
      weights: [1],
      means: [[1, 1]],
      covariances: [
        [
          [4, 0],
          [0, 1],
        ],
      ],
    };
    const moved = (handle: string, to: number[]) => editor.drag(spec, theta, "0", handle, to);
    expect(moved("mean", [5, 6]).means).toEqual([[5, 6]]);
    expect(moved("axis1", [4, 1]).covariances).toEqual([
      [
        [9, 0],
        [0, 1],
      ],
    ]);
    expect(moved("axis0", [1, 1.5]).covariances).toEqual([
      [
        [4, 0],
        [0, 0.25],
      ],
    ]);
    expect(moved("turn", [1, 7]).covariances).toEqual([
      [
        [1, 0],
        [0, 4],
      ],
    ]);
  });
});
