import { useEffect, useRef } from "react";
import { setView, useLab } from "../../store/lab/lab.ts";
import { componentsOf } from "../../store/lab/selectors.ts";
import { chooseComponent } from "../../store/lab/tools.ts";
import type { Painting } from "../../store/lab/view.ts";
import { Button } from "../common/Button.tsx";
import { Swatch } from "../common/Swatch.tsx";
import styles from "./BrushBar.module.css";

const words = {
  q: { title: "Brush q towards", none: "posterior" },
  label: { title: "Label points", none: "none" },
} as const;

/** What the brush in hand paints, in the place of the tools. */
export default function BrushBar({ what, component }: Painting) {
  const components = useLab(componentsOf);
  const bar = useRef<HTMLFieldSetElement>(null);
  const chosen = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const plane = bar.current?.parentElement?.closest("fieldset");
    // The keyboard goes on where the brush was taken in hand, and then on the plane.
    chosen.current?.focus();
    return () => {
      if (document.activeElement === document.body) plane?.focus();
    };
  }, []);
  const { title, none } = words[what];
  // A component that is there no longer, as with a smaller K, can't be brushed towards.
  const gone = component !== null && component >= components;
  useEffect(() => {
    if (gone) chooseComponent(0);
  }, [gone]);
  return (
    <fieldset ref={bar} className={styles.bar} aria-label="Brush">
      <span className={styles.title}>{title}</span>
      {Array.from({ length: components }, (_, k) => (
        <Button
          // biome-ignore lint/suspicious/noArrayIndexKey: a component is its place.
          key={k}
          ref={k === component ? chosen : null}
          className={styles.chip}
          aria-label={`Component ${k + 1}`}
          aria-pressed={k === component}
          onClick={() => chooseComponent(k)}
        >
          <Swatch colour={k} />
        </Button>
      ))}
      <Button
        className={styles.chip}
        aria-pressed={component === null}
        onClick={() => setView({ painting: { what, component: null } })}
      >
        {none}
      </Button>
      <Button className={styles.chip} onClick={() => setView({ painting: null })}>
        Done
      </Button>
    </fieldset>
  );
}
