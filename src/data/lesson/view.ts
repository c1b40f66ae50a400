import * as v from "valibot";
import { check, listOf, oneOf, whole } from "../../checks/check.ts";
import { refuse, within } from "../../checks/fault.ts";
import { MAX_POINTS } from "../../checks/limits.ts";
import type { SceneView } from "../../models/contract/scene.ts";

const switched = v.optional(v.boolean("is neither true nor false"));

const view = v.strictObject({
  tab: v.optional(oneOf(["along", "point", "parameters", "terms", "classifiers"])),
  log: switched,
  labels: switched,
  contours: switched,
  regions: switched,
  boundaries: v.optional(listOf(oneOf(["generative", "naive-bayes", "logistic"]))),
  picked: v.optional(whole(0, MAX_POINTS - 1)),
});

/** How a scene is looked at, in data of so many points. Throws a FileError that names the place. */
export function readView(value: unknown, place: string, size: number): SceneView {
  const { picked, ...rest } = check(view, value, place);
  if (picked !== undefined && picked >= size)
    refuse(within(place, "picked"), `is ${picked}, but points end at ${size - 1}`);
  return { ...rest, ...(picked !== undefined && { picked }) } as SceneView;
}
