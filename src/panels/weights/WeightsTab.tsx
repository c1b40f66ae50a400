import { useMemo } from "react";
import { columnNames } from "../../data/columnNames.ts";
import { editors } from "../../models/faces.ts";
import { setView, useLab } from "../../store/lab/lab.ts";
import { shownFrame, shownTheta } from "../../store/lab/selectors.ts";
import { dataOf } from "../../store/run/engine.ts";
import { css, palettes } from "../../views/palette.ts";
import { WeightsPlane } from "../../views/weights/WeightsPlane.tsx";
import { Button } from "../common/Button.tsx";
import { SelectField } from "../common/fields/SelectField.tsx";
import details from "../details/DetailSheet.module.css";
import Explained from "../glossary/Explained.tsx";
import styles from "../map/MapTab.module.css";
import { useTheme } from "../theme.ts";

const FIRST = [0, 1] as const;

/** Two weights: the prior, what the data say of them, and q. */
export default function WeightsTab() {
  const spec = useLab((s) => s.choices.model);
  const dataset = useLab((s) => s.dataset);
  const theta = useLab(shownTheta);
  const qTheta = useLab((s) => shownFrame(s)?.qTheta ?? null);
  const seed = useLab((s) => s.view.draws);
  const asked = useLab((s) => s.view.weights);
  const near = useLab((s) => s.view.nearWeights);
  const colour = css(palettes[useTheme()][0] ?? 0);
  const { weights, weightNames } = editors.of(spec);
  const names = weightNames?.(spec, columnNames(dataset)) ?? [];
  const [i, j] = asked.every((k) => k < names.length) ? asked : FIRST;
  const told = useMemo(
    () =>
      weights && theta !== undefined && names.length > 1
        ? weights(spec, dataOf(dataset), theta, qTheta, [i, j], seed)
        : null,
    [weights, spec, dataset, theta, qTheta, i, j, seed, names.length],
  );
  if (names.length < 2)
    return <p className={details.text}>There is one weight alone: no two to draw.</p>;
  if (!told) return null;
  const options = names.map((name, k) => ({ value: String(k), label: name }));
  return (
    <div className={styles.sheet}>
      <div className={styles.bar}>
        {names.length > 2 && (
          <>
            <SelectField
              label="Across"
              value={String(i)}
              options={options.filter((_, k) => k !== j)}
              onChange={(value) => setView({ weights: [Number(value), j] })}
            />
            <SelectField
              label="Up"
              value={String(j)}
              options={options.filter((_, k) => k !== i)}
              onChange={(value) => setView({ weights: [i, Number(value)] })}
            />
          </>
        )}
        <Button
          look="quiet"
          aria-pressed={near}
          disabledBecause={qTheta === null ? "There is no q yet." : null}
          onClick={() => setView({ nearWeights: !near })}
        >
          Near the posterior
        </Button>
      </div>
      <WeightsPlane
        {...told}
        names={[names[i] ?? "", names[j] ?? ""]}
        near={near && qTheta !== null}
        colour={colour}
      />
      <p className={styles.caption}>
        <Explained text={captionOf(told.beliefs.map(({ name }) => name))} />
      </p>
    </div>
  );
}

function captionOf(names: readonly string[]): string {
  if (names.length === 1)
    return "1σ and 2σ of the prior p(w), dashed. There is no q yet: make an E-step.";
  const [prior = "", ...rest] = names;
  return rest.length === 1
    ? `1σ and 2σ: ${prior} dashed, ${rest[0]} filled. No points, so they are one. Dots: the curves drawn.`
    : `1σ and 2σ: ${prior} dashed, ${rest[0]} in amber, ${rest[1]} filled: their product. Dots: the curves drawn.`;
}
