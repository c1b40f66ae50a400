import { type Ask, answering } from "./answer.ts";
import type { Contender } from "./contender.ts";
import type { EmProblem } from "./problem.ts";

/** Every contender, loaded only in the process that runs it. */
const contenders: Readonly<Record<string, () => Promise<(problem: EmProblem) => Contender>>> = {
  ours: async () => (await import("./ours.ts")).ours,
  "gaussian-mixture-model": async () =>
    (await import("./gaussianMixtureModel.ts")).gaussianMixtureModel,
  "expectation-maximization": async () =>
    (await import("./expectationMaximization.ts")).expectationMaximization,
  mathjs: async () => (await import("./plainMathjs.ts")).plainMathjs,
};

const [, , name = "", points, components] = process.argv;
const load = contenders[name];
if (!load) throw new Error(`There is no contender called "${name}".`);
const answer = answering(await load(), { points: Number(points), components: Number(components) });
process.on("message", (ask: Ask) => process.send?.(answer(ask)));
process.send?.("ready");
