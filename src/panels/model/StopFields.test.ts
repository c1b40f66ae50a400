import { expect, test } from "vitest";
import { cycleOf, objectiveOf } from "../../engine/run/promises.ts";
import { everyPair } from "../../engine/testing/everyPair.ts";
import { toleranceHelp } from "./StopFields.tsx";

test("the tolerance is said to be on what the engine judges by", () => {
  const names = { logLikelihood: "ℓ", elbo: "ELBO" } as const;
  const wrong = everyPair().filter(({ choices }) => {
    const help = toleranceHelp(choices);
    const objective = objectiveOf(choices, choices.stop.maxIterations);
    if (objective === null) return !help.includes("promise nothing");
    return !(
      help.includes(objective in names ? names[objective as keyof typeof names] : "log p(y, w") &&
      help.includes("log p(θ)") === "prior" in choices.model &&
      help.includes("iterations raise") === cycleOf(choices) > 1
    );
  });
  expect(wrong.slice(0, 3)).toEqual([]);
});
