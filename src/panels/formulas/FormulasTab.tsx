import { useEffect, useMemo, useState } from "react";
import { hasTheta } from "../../engine/run/frame.ts";
import { count, subscript } from "../../maths/format.ts";
import type { AnyFormulas, FormulaSymbol } from "../../models/contract/formulas.ts";
import { editors } from "../../models/faces.ts";
import { labelsOf, type Spec } from "../../models/kinds.ts";
import { followResponsibilities } from "../../store/follow/points/responsibilities.ts";
import { followStatistics } from "../../store/follow/statistics.ts";
import { lab, setView, useLab } from "../../store/lab/lab.ts";
import { useLit } from "../../store/lab/lit.ts";
import { shownFrame } from "../../store/lab/selectors.ts";
import { HtmlMath } from "../../views/text/MathText.tsx";
import { Swatch } from "../common/Swatch.tsx";
import styles from "./Formulas.module.css";
import { Lines } from "./Lines.tsx";
import { Symbols } from "./Symbols.tsx";
import { workedOf } from "./worked.ts";

/** The half-step shown by its formulas, in the run's numbers, each symbol lit with what it stands for. */
export default function FormulasTab() {
  useEffect(() => {
    followStatistics();
    followResponsibilities();
  }, []);
  const spec = useLab((s) => s.choices.model);
  const found = useLab((s) => s.statistics);
  const noQ = useLab((s) => !shownFrame(s)?.qTheta);
  const stale = useLab((s) => s.statistics?.frame !== shownFrame(s));
  const busy = useLab((s) => s.activity === "running" || s.draft !== null);
  const components = labelsOf(spec);
  const k = useLab((s) => Math.min(s.view.component ?? 0, (labelsOf(s.choices.model) ?? 1) - 1));
  const here = useFormulas(spec);
  const worked = useMemo(
    () => (found && here ? workedOf(lab.getState(), here, found, k) : null),
    [found, here, k],
  );
  if (!editors.of(spec).formulas)
    return <p className={styles.text}>Of this model the tab Why tells the half-steps, in words.</p>;
  if (noQ)
    return (
      <p className={styles.text}>
        <HtmlMath text="There is no q yet, so no formula: make an E-step." />
      </p>
    );
  if (!found || (stale && busy))
    return <p className={styles.text}>The formulas are worked out when the run stops.</p>;
  if (!worked) return null;
  const { phase, iteration } = found.frame;
  const t = subscript(iteration);
  const under = hasTheta(found.frame) ? `, under θ${subscript(iteration - 1)}` : "";
  const titles = {
    init: "",
    E: `E-step: q${t} of ${worked.of ?? `point ${count(found.point + 1)}`}${under}`,
    M: worked.of ? `M-step: θ${t}, under q${t}` : `M-step: θ${t}, from the sums of q${t}`,
    EM: `EM-step: φ${t} and θ${t}, up one gradient`,
  };
  return (
    <div className={styles.sheet}>
      <div className={styles.head}>
        <Title symbols={worked.symbols} title={titles[phase]} />
        {components !== null && <Components components={components} chosen={k} />}
      </div>
      <Symbols symbols={worked.symbols} />
      <Lines lines={worked.lines} />
    </div>
  );
}

interface TitleProps {
  readonly title: string;
  readonly symbols: readonly FormulaSymbol[];
}

/** What is worked out; while a symbol is lit, what that stands for. */
function Title({ title, symbols }: TitleProps) {
  const said = useLit((names) => symbols.find(({ lit }) => names.includes(lit))?.says);
  return (
    <p className={styles.title}>
      <HtmlMath text={said ?? title} />
    </p>
  );
}

interface ComponentsProps {
  readonly components: number;
  readonly chosen: number;
}

/** The component that is worked out; its handles show on the plane. */
function Components({ components, chosen }: ComponentsProps) {
  return (
    <fieldset className={styles.components} aria-label="Worked out for">
      {Array.from({ length: components }, (_, k) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: a component is its place.
          key={k}
          type="button"
          className={styles.component}
          aria-label={`Component ${k + 1}`}
          aria-pressed={k === chosen}
          onClick={() => setView({ component: k })}
        >
          <Swatch colour={k} />
        </button>
      ))}
    </fieldset>
  );
}

/** The formulas of a model, once they are here; null before that, and where it has none. */
function useFormulas(spec: Spec): AnyFormulas<Spec> | null {
  const [here, arrived] = useState<Here | null>(null);
  const { kind } = spec;
  const bring = editors.of(spec).formulas;
  useEffect(() => {
    // What could not be loaded is told by the page itself.
    bring?.().then(
      (formulas) => arrived({ kind, formulas }),
      () => {},
    );
  }, [bring, kind]);
  return here?.kind === kind ? here.formulas : null;
}

interface Here {
  readonly kind: Spec["kind"];
  readonly formulas: AnyFormulas<Spec>;
}
