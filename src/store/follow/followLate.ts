import type { Topic } from "../../engine/thread/protocol.ts";
import { follow } from "./follow.ts";

/** As `follow`, from the first call of what it returns on: every place that shows the answer may call it. */
export function followLate<T extends Topic>(...given: Parameters<typeof follow<T>>): () => void {
  let following = false;
  return () => {
    if (following) return;
    following = true;
    follow<T>(...given);
  };
}
