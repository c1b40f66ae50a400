import type { SceneView } from "../../models/contract/scene.ts";
import { setView } from "../lab/lab.ts";
import { viewOf } from "./seen.ts";

/** Looks at the session shown as a view has it. */
export function look(view: SceneView): void {
  setView(viewOf(view));
}
