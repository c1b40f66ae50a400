import { LESSON } from "../../checks/format.ts";
import type { Lesson } from "./contract.ts";

/** The content of an `elbo-lab/lesson@1` file. */
export function writeLesson({ id, title, about, scenes }: Lesson): object {
  return { format: LESSON, id, title, about, scenes };
}
