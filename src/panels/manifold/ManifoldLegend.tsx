import { setView, useLab } from "../../store/lab/lab.ts";
import { Button } from "../common/Button.tsx";
import styles from "../curves/CurvesLegend.module.css";

/** What the curve is, with points to be drawn from it. */
export default function ManifoldLegend() {
  const draws = useLab((s) => s.view.draws ?? 0);
  return (
    <span className={styles.legend}>
      <span className={styles.words}>
        Curve: f(z), its colour and numbers z; band ±σ; each point tied to f(m) where the encoder
        places it{draws > 0 && "; rings: generated"}
      </span>
      <Button look="quiet" onClick={() => setView({ draws: draws + 1 })}>
        {draws > 0 ? "Generate others" : "Generate"}
      </Button>
      {draws > 0 && (
        <Button look="quiet" onClick={() => setView({ draws: 0 })}>
          Hide
        </Button>
      )}
    </span>
  );
}
