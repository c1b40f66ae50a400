import { expect, it } from "vitest";
import { placeBesideRings } from "./besideRings.ts";

const area = { width: 400, height: 300 };
const text = "1 · π = 0.43";

it("stands right of its ring, and left where the plane ends", () => {
  const [inside, atEdge] = placeBesideRings(
    [
      { x: 100, y: 150, text },
      { x: 390, y: 150, text },
    ],
    15,
    7,
    area,
  );
  expect(inside?.anchor).toBe("start");
  expect(atEdge?.anchor).toBe("end");
});

it("makes way for a label already there", () => {
  const [first, second] = placeBesideRings(
    [
      { x: 200, y: 150, text },
      { x: 202, y: 152, text },
    ],
    15,
    7,
    area,
  );
  const apart =
    first?.anchor !== second?.anchor || Math.abs((first?.y ?? 0) - (second?.y ?? 0)) > 14;
  expect(apart).toBe(true);
});
