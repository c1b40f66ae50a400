import type { Scene } from "../../contract/scene.ts";
import { mixture } from "./session.ts";
import { roundStart } from "./starts.ts";

const moons = { generator: "two-half-moons", n: 300, seed: 1 };

/** Data sets, with what a mixture can do and can’t. */
export const shapes: readonly Scene[] = [
  {
    id: "old-faithful",
    title: "Old Faithful",
    about: "272 eruptions of a geyser: how long each lasted, and the wait for the next.",
    found: "Two Gaussians find the short ones (36 %) and the long ones (64 %).",
    session: mixture(2, {
      data: { generator: "old-faithful", standardised: true },
      start: roundStart(
        [
          [-1.5, 1],
          [1.5, -1],
        ],
        0.5,
      ),
    }),
  },
  {
    id: "half-moons",
    title: "Two half-moons",
    about: "Two bent groups, and two Gaussians for them.",
    found:
      "They can’t follow: the fit cuts across a moon, and more than one point in four is in the wrong group, though EM kept every promise.",
    session: mixture(2, { data: moons, start: { kind: "k-means++", seed: 2 } }),
    view: { labels: true, regions: true },
    walk: "end",
  },
  {
    id: "half-moons-8",
    title: "Two half-moons in pieces",
    about: "The same moons with eight Gaussians.",
    found:
      "They follow the moons piece by piece, with ℓ 195 nats higher: a good density, but its pieces are no groups.",
    session: mixture(8, { data: moons, start: { kind: "k-means++", seed: 2 } }),
    view: { contours: true },
    walk: "end",
  },
  {
    id: "rings",
    title: "A ring within a ring",
    about: "Two rings with the same mean, and two Gaussians: the shapes are the true rings.",
    found: "The Gaussians cut across them: the colours know nothing of the rings.",
    session: mixture(2, {
      data: { generator: "rings", n: 400, seed: 1 },
      start: { kind: "k-means++", seed: 1 },
    }),
    view: { labels: true, contours: true },
    walk: "end",
  },
];
