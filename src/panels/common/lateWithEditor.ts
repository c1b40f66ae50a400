import type { ComponentType } from "react";
import { editors } from "../../models/faces.ts";
import { loadAllRules } from "../../rules/loaded.ts";
import { lab } from "../../store/lab/lab.ts";
import { late } from "../../views/late.ts";

/** A component that arrives when it is first drawn, and with it the editor of the model shown and the rules. */
export const lateWithEditor = <P>(
  load: () => Promise<{ readonly default: ComponentType<P> }>,
): ReturnType<typeof late<P>> =>
  late(async () => {
    const { model } = lab.getState().choices;
    const [module] = await Promise.all([load(), editors.load(model), loadAllRules(model)]);
    return module;
  });
