import { useMemo } from "react";
import { drawsOf } from "../../engine/registry/draws.ts";
import { normal, seeded } from "../../maths/random.ts";
import { useLab } from "../../store/lab/lab.ts";
import { nextIteration } from "../../store/lab/selectors.ts";
import { pixelOf, type View } from "../../views/plane/view/view.ts";
import styles from "./Latent.module.css";
import { drawnFrom, useShownQ } from "./shownQ.ts";

/** Most that are drawn. */
const MOST = 300;

interface Props {
  readonly view: View;
  readonly colour: string;
}

/** The draws of q that the next step is estimated from, where it is: by the run's seed, the same each time. */
export function Draws({ view, colour }: Props) {
  const draws = useLab((s) => drawsOf(s.choices));
  const seed = useLab((s) => s.choices.seed);
  const iteration = useLab(nextIteration);
  const q = useShownQ();
  const unit = useMemo(() => {
    const rng = seeded(seed, iteration);
    const size = Math.min(MOST, draws / 2);
    return Array.from({ length: size }, () => [normal(rng), normal(rng)] as const);
  }, [draws, seed, iteration]);
  if (!q || draws === 0) return null;
  const at = drawnFrom(q);
  return (
    <g fill={colour} className={styles.draws} data-draws={unit.length}>
      {unit.map(([t, u]) => {
        const [px, py] = pixelOf(view, at(t, u));
        return <circle key={`${t} ${u}`} cx={px} cy={py} r={2.4} />;
      })}
    </g>
  );
}
