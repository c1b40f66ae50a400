import { digits } from "../../src/data/generators/images/digits.ts";
import { seeded } from "../../src/maths/random.ts";
import { climb } from "../../src/models/vae/kernel/climb.ts";
import type { VaeSpec } from "../../src/models/vae/spec.ts";
import { firstPhi, firstTheta } from "../../src/models/vae/start.ts";

const spec: VaeSpec = { kind: "vae", latent: 2, hidden: [64], decoder: "bernoulli" };
const rule = {
  kind: "vae-steps",
  optimiser: "adam",
  stepSize: 0.01,
  steps: 1,
  batch: 100,
  estimate: "samples",
  samples: 1,
};

/** Takes so many steps on minibatches of the digits, from random weights; answers with the milliseconds of each. */
self.onmessage = async ({ data: steps }: MessageEvent<number>) => {
  await digits.load?.();
  const { points } = digits.generate(digits.defaults);
  let theta = firstTheta(spec, points, seeded(1));
  let phi = firstPhi(spec, points, seeded(1));
  const times: number[] = [];
  for (let iteration = 1; iteration <= steps; iteration++) {
    const began = performance.now();
    const task = climb(
      "EM",
      { inference: rule, learning: { ...rule, together: true } },
      { spec, data: { points }, theta, phi, iteration, seed: 1 },
    );
    let made = task.next();
    while (!made.done) made = task.next();
    times.push(performance.now() - began);
    theta = made.value.theta ?? theta;
    phi = made.value.phi;
  }
  self.postMessage(times);
};
