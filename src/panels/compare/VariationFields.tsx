import { useMemo } from "react";
import { seedBounds } from "../../checks/limits.ts";
import { againstGapless, dataOfB, gaplessWords } from "../../data/gapless.ts";
import type { Choices } from "../../engine/registry/session.ts";
import { allowsPreset } from "../../engine/registry/suits.ts";
import type { Gapless } from "../../models/contract/scene.ts";
import { hasGaps } from "../../models/shared/gaps/hasGaps.ts";
import { presetsFor } from "../../rules/presets.ts";
import { useLab } from "../../store/lab/lab.ts";
import { shownPicture } from "../../store/lab/selectors.ts";
import type { Lab } from "../../store/lab/state.ts";
import { Button } from "../common/Button.tsx";
import { NumberField } from "../common/fields/NumberField.tsx";
import { SelectField } from "../common/fields/SelectField.tsx";
import study from "../study/Study.module.css";
import styles from "./Compare.module.css";
import type { Ready } from "./ready.ts";
import { comparedOf, type Variation } from "./variation.ts";

interface Props {
  readonly ready: readonly Ready[];
  readonly choices: Choices;
  readonly variation: Variation | null;
  /** What another start is drawn by. */
  readonly rule: Lab["startRule"];
  readonly onVary: (variation: Variation) => void;
}

const SAME = "";
const none: Variation = { rules: null, choice: null, data: null, start: null };
const ways = Object.keys(gaplessWords) as Gapless[];

/** What B is: one of the ready comparisons, or choice by choice. */
export function VariationFields({ ready, choices, variation, rule, onVary }: Props) {
  const { starts } = useLab(shownPicture);
  const dataset = useLab((s) => s.dataset);
  const compared = comparedOf(choices.model);
  const now = variation ?? none;
  const { points } = useMemo(() => dataOfB(dataset, now), [dataset, now]);
  const set = (change: Partial<Variation>): void => onVary({ ...now, ...change });
  const setData = (data: Gapless | null): void => {
    const preset = presetsFor(choices.model).find(({ name }) => name === now.rules);
    const others = dataOfB(dataset, { data }).points;
    set({ data, ...(preset && !allowsPreset(choices.model, preset, others) && { rules: null }) });
  };
  const chosen = JSON.stringify(now);
  const same = { value: SAME, label: "as in A" };
  return (
    <>
      <fieldset className={study.choices} aria-label="Ready comparisons">
        {ready.map(({ name, variation: own, because }) => (
          <Button
            key={name}
            disabledBecause={because}
            aria-pressed={own !== null && JSON.stringify(own) === chosen}
            onClick={() => own && onVary(own)}
          >
            {name}
          </Button>
        ))}
      </fieldset>
      <div className={study.bar}>
        <div className={study.field}>
          <SelectField
            label="Rules of B"
            value={now.rules ?? SAME}
            options={[
              same,
              ...presetsFor(choices.model).map((preset) => ({
                value: preset.name,
                label: preset.name,
                disabled: !allowsPreset(choices.model, preset, points),
              })),
            ]}
            onChange={(value) => set({ rules: value || null })}
          />
        </div>
        {compared && (
          <div className={study.field}>
            <SelectField
              label={`${compared.label} of B`}
              value={now.choice ?? SAME}
              options={[same, ...compared.options]}
              onChange={(value) => set({ choice: value || null })}
            />
          </div>
        )}
        {hasGaps(dataset.points) && (
          <div className={styles.data}>
            <SelectField
              label="Data of B"
              value={now.data ?? SAME}
              options={[
                same,
                ...ways.map((value) => ({
                  value,
                  label: gaplessWords[value],
                  disabled: againstGapless(dataset, value) !== null,
                })),
              ]}
              onChange={(value) => setData(ways.find((way) => way === value) ?? null)}
            />
          </div>
        )}
        <div className={study.field}>
          <SelectField
            label="Start of B"
            value={now.start?.kind ?? SAME}
            options={[same, ...starts.map(({ kind, label }) => ({ value: kind, label }))]}
            onChange={(kind) =>
              set({ start: kind ? { kind, seed: now.start?.seed ?? rule.seed } : null })
            }
          />
        </div>
        {now.start && (
          <div className={study.field}>
            <NumberField
              label="Seed of B’s start"
              value={now.start.seed}
              called="The seed"
              bounds={seedBounds}
              onCommit={(seed) => set({ start: { kind: now.start?.kind ?? rule.kind, seed } })}
            />
          </div>
        )}
      </div>
    </>
  );
}
