// @vitest-environment happy-dom
import { useRef } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { expect, test } from "vitest";
import type { Mark } from "../../../models/contract/picture.ts";
import { pointsFromRows } from "../../../models/shared/points.ts";
import { useView } from "./useView.ts";

const points = pointsFromRows([
  [0, 0],
  [4, 3],
  [1, 2],
]);
const covariance = [
  [2, 0],
  [0, 2],
];
const wide: Mark = {
  kind: "ellipse",
  id: "0",
  colour: 0,
  name: "Component 1",
  label: "1",
  centre: [0, 0],
  covariance,
  handles: [],
};

/** What is in sight once it is drawn with marks, after it was drawn with others. */
function sightAfter(...drawn: (readonly Mark[])[]) {
  let seen: unknown;
  let fit = () => {};
  function Sight({ marks }: { readonly marks: readonly Mark[] }) {
    const view = useView(useRef(null), points, marks, "the same", null, null);
    seen = [view.view.x.domain, view.view.y.domain];
    fit = view.fit;
    return null;
  }
  const root = createRoot(document.body.appendChild(document.createElement("div")));
  for (const marks of drawn) flushSync(() => root.render(<Sight marks={marks} />));
  const first = seen;
  flushSync(fit);
  return { first, fitted: seen };
}

test("what is in sight at first does not depend on when θ₀ came; a fit that is asked for takes its ellipses in", () => {
  const [early, late] = [sightAfter([wide]), sightAfter([], [wide])];
  expect(early.first).toEqual(late.first);
  expect(late.fitted).not.toEqual(late.first);
});
