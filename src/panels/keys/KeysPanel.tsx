import { closePanel } from "../../store/lab/lab.ts";
import { setSettings, useSettings } from "../../store/lab/settings.ts";
import { Drawer } from "../common/Drawer.tsx";
import { Check } from "../common/fields/Check.tsx";
import { SelectField } from "../common/fields/SelectField.tsx";
import { Things } from "../details/Things.tsx";
import { stageKeys } from "../stage/stageKeys.ts";
import styles from "./KeysPanel.module.css";
import { type Key, keys } from "./keymap.ts";
import { words } from "./words.ts";

const themes = [
  { value: "system", label: "as the system" },
  { value: "light", label: "light" },
  { value: "dark", label: "dark" },
  { value: "contrast", label: "high contrast, for a bright room" },
] as const;

const more = [
  {
    name: "Why:",
    says: "after each half-step, above the chart where there is room; the tab Why derives it in the run’s numbers.",
  },
  {
    name: "Formulas:",
    says: "the half-step’s formula in the run’s numbers; a symbol lights what it stands for.",
  },
  {
    name: "Hands on:",
    says: "drag a mean or an ellipse, slide θ along the step, or brush q yourself (By hand).",
  },
  {
    name: "Scenes:",
    says: "a course of lessons; and cases, as when ℓ is unbounded (Singularity) and what K-means changes.",
  },
  {
    name: "Studies:",
    says: "many starts, two runs side by side, how many components.",
  },
];

/** All keys, and what this browser remembers of how the page looks and listens. */
export default function KeysPanel() {
  const theme = useSettings((s) => s.theme);
  const letterKeys = useSettings((s) => s.letterKeys);
  return (
    <Drawer title="Guide, keys and settings" onClose={() => closePanel("keys")}>
      <section className={styles.guide} aria-label="Guide">
        <Things />
        <Things of={more} />
      </section>
      <SelectField
        label="Theme"
        value={theme}
        options={themes}
        onChange={(value) => {
          const chosen = themes.find((each) => each.value === value);
          if (chosen) setSettings({ theme: chosen.value });
        }}
      />
      <Check
        label="Single letters and digits are keys"
        checked={letterKeys}
        onChange={(on) => setSettings({ letterKeys: on })}
      />
      <Keys listed={keys} />
      <h3>In Present</h3>
      <Keys listed={stageKeys} />
    </Drawer>
  );
}

function Keys({ listed }: { readonly listed: readonly Key[] }) {
  const letterKeys = useSettings((s) => s.letterKeys);
  return (
    <dl className={styles.keys}>
      {listed.map(({ on: [name = ""], letter }) => {
        const [shown, does] = words[name] ?? [];
        return (
          <div key={name} data-off={Boolean(letter) && !letterKeys}>
            <dt>
              <kbd>{shown}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        );
      })}
    </dl>
  );
}
