import { SESSION } from "../../../checks/format.ts";
import type { Scene } from "../../contract/scene.ts";

const session = {
  format: SESSION,
  data: { generator: "digits" },
  model: { kind: "vae", latent: 2, hidden: [64], decoder: "bernoulli" },
  start: { kind: "random-weights", seed: 1 },
  stop: { tolerance: 0, maxIterations: 150 },
  seed: 1,
};

/** A thousand digits, from random weights. */
export const digits: Scene = {
  id: "vae-digits",
  title: "Digits on a plane",
  about:
    "A thousand handwritten digits, each to be told by two numbers. Run it, and watch the plane learn to write; then drag from one digit to another.",
  found:
    "Digits of one class come to lie together, though training was never told of classes, and every place between two decodes to something that could have been written.",
  session,
  view: { tab: "images" },
};
