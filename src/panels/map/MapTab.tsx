import { useEffect } from "react";
import { type Frame, isWhole } from "../../engine/run/frame.ts";
import { nats } from "../../maths/format.ts";
import { editors } from "../../models/faces.ts";
import { followMap, standsAt } from "../../store/follow/map.ts";
import { lab, setView, useLab } from "../../store/lab/lab.ts";
import { shownFrame } from "../../store/lab/selectors.ts";
import type { MapFound } from "../../store/lab/state.ts";
import { topOf } from "../../views/map/levels.ts";
import { ModelMap } from "../../views/map/ModelMap.tsx";
import type { Stop } from "../../views/map/props.ts";
import { SelectField } from "../common/fields/SelectField.tsx";
import details from "../details/DetailSheet.module.css";
import Explained from "../glossary/Explained.tsx";
import styles from "./MapTab.module.css";

/** ℓ and the bound of the q in force over two numbers of θ or φ, with the run's way. */
export default function MapTab() {
  useEffect(followMap, []);
  const spec = useLab((s) => s.choices.model);
  const found = useLab((s) => s.map);
  const frame = useLab(shownFrame);
  const frames = useLab((s) => s.run.frames);
  const cursor = useLab((s) => s.cursor);
  const present = useLab((s) => s.view.present);
  const told = editors.of(spec).map;
  if (!told || !frame) return null;
  if (!found || !frames.includes(found.frame))
    return <p className={details.text}>The map is drawn when the run stops.</p>;
  const [x, y] = found.coordinates;
  const axes = told.coordinates(spec, found.frame);
  const at = (one: Frame): readonly [number, number] => {
    const place = standsAt(lab.getState(), one) ?? [];
    return [place[x] ?? 0, place[y] ?? 0];
  };
  const stops = frames.flatMap((one, n) => (movesThere(told.of, one) ? [{ one, n }] : []));
  const path: readonly Stop[] = stops.map(({ one }) => ({ at: at(one), phase: one.phase }));
  const shown = stops.findLastIndex(({ n }) => n <= cursor);
  const [across, up] = [axes[x], axes[y]];
  if (!across || !up) return null;
  const origin =
    told.of === "theta" && found.frame.qTheta ? { ...frame, theta: found.frame.qTheta } : null;
  const options = axes.map(({ name }, c) => ({ value: String(c), label: name }));
  return (
    <div className={styles.sheet}>
      {axes.length > 2 && (
        <div className={styles.bar}>
          <SelectField
            label="Across"
            value={String(x)}
            options={options.filter((_, c) => c !== y)}
            onChange={(value) => setView({ mapped: [Number(value), y] })}
          />
          <SelectField
            label="Up"
            value={String(y)}
            options={options.filter((_, c) => c !== x)}
            onChange={(value) => setView({ mapped: [x, Number(value)] })}
          />
        </div>
      )}
      <ModelMap
        {...found}
        axes={[across, up]}
        path={path}
        shown={Math.max(0, shown)}
        from={origin && at(origin)}
        present={present}
      />
      <p className={styles.caption}>
        <Explained text={captionOf(told.of, found)} />
      </p>
    </div>
  );
}

/** Whether a frame is a stop on the way: where what is mapped may have moved. */
const movesThere = (of: "theta" | "phi", frame: Frame): boolean => of === "phi" || isWhole(frame);

/** What is drawn, and how high its tops are. */
function captionOf(of: "theta" | "phi", { logLikelihood, elbo, across }: MapFound): string {
  const [ell, bound] = [logLikelihood, elbo].map(
    (values) => values && topOf(values, across.length),
  );
  const lines = "lines 0.5, 1, 2, 4 … nats below";
  if (of === "phi") return `The bound, θ held: top ${nats(bound?.value ?? Number.NaN)}; ${lines}.`;
  const ink = `Solid: ℓ, top here ${nats(ell?.value ?? Number.NaN)}; ${lines}.`;
  return bound
    ? `${ink} Dashed: the bound of this q: it touches ℓ at ○, and has its top at □.`
    : ink;
}
