import { useLab } from "../../store/lab/lab.ts";
import { shownQTheta } from "../../store/lab/selectors.ts";
import { Pies } from "../../views/plane/pies/Pies.tsx";
import type { Sight } from "../../views/plane/props.ts";
import { useTheme } from "../theme.ts";

/** The q shown, a pie a point; the last known until the next arrives. */
export function ShownPies(sight: Sight) {
  const { points, labels } = useLab((s) => s.dataset);
  const responsibilities = useLab((s) => (shownQTheta(s) === null ? null : s.responsibilities));
  const shapes = useLab((s) => s.view.showLabels);
  const theme = useTheme();
  return (
    <Pies
      {...sight}
      points={points}
      responsibilities={responsibilities?.values ?? null}
      shapes={shapes ? labels : null}
      theme={theme}
    />
  );
}
