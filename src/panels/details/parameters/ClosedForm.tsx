import { useMemo } from "react";
import { nats, settled } from "../../../maths/format.ts";
import { editors } from "../../../models/faces.ts";
import { useLab } from "../../../store/lab/lab.ts";
import { shownFrame } from "../../../store/lab/selectors.ts";
import { dataOf } from "../../../store/run/engineInput.ts";
import { below } from "../../../views/chart/words/levels.ts";
import { HtmlMath } from "../../../views/text/MathText.tsx";
import styles from "./Parameters.module.css";

/** The θ of largest ℓ, where the model has a formula for it; null where it has none. */
export function useBest() {
  const spec = useLab((s) => s.choices.model);
  const dataset = useLab((s) => s.dataset);
  const editor = editors.of(spec);
  return useMemo(() => {
    return dataset.points.size > 0 ? (editor.best?.(spec, dataOf(dataset)) ?? null) : null;
  }, [editor, spec, dataset]);
}

/** How far ℓ now is below its largest value. */
export function ClosedForm({ logLikelihood }: { readonly logLikelihood: number }) {
  const frame = useLab(shownFrame);
  const now = useLab((s) => (s.draft ? s.draft.logLikelihood : frame?.logLikelihood)) ?? null;
  if (now === null) return null;
  const left = settled(logLikelihood - now, logLikelihood);
  const told = below(logLikelihood, now);
  return (
    <p className={styles.text}>
      <HtmlMath
        text={
          left > 0
            ? `The closed form, by eigenvectors, has ℓ = ${nats(logLikelihood)}: ${told.distance} nats above ℓ now.`
            : `The closed form, by eigenvectors, has ℓ = ${nats(logLikelihood)}, as θ now has.`
        }
      />
    </p>
  );
}
