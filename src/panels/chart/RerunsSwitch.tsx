import { useEffect } from "react";
import { isRerun } from "../../engine/registry/draws.ts";
import { followReruns } from "../../store/follow/reruns.ts";
import { setView, useLab } from "../../store/lab/lab.ts";

/** Shows or hides what other seeds would have drawn; nothing where the rules don't draw. */
export default function RerunsSwitch() {
  const draws = useLab((s) => isRerun(s.choices));
  const on = useLab((s) => s.view.reruns);
  useEffect(followReruns, []);
  if (!draws) return null;
  return (
    <span>
      <button
        type="button"
        aria-pressed={on}
        onClick={() => setView({ reruns: !on })}
        title="The same session run again with other seeds"
      >
        Reruns
      </button>
    </span>
  );
}
