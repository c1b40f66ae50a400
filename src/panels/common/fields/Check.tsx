import { startTransition, useOptimistic } from "react";
import styles from "./Check.module.css";

interface Props {
  readonly label: string;
  readonly checked: boolean;
  /** Why it has no effect now. */
  readonly disabledBecause?: string | null;
  /** Where it takes a while, the mark stands as it was set until then. */
  readonly onChange: (checked: boolean) => void | Promise<void>;
}

/** A choice between yes and no. */
export function Check({ label, checked, disabledBecause = null, onChange }: Props) {
  const [shown, setShown] = useOptimistic(checked);
  const change = (next: boolean): void =>
    startTransition(async () => {
      setShown(next);
      await onChange(next);
    });
  return (
    <label className={styles.check} title={disabledBecause ?? undefined}>
      <input
        type="checkbox"
        checked={shown}
        disabled={disabledBecause !== null}
        aria-description={disabledBecause ?? undefined}
        onChange={(event) => change(event.target.checked)}
      />
      {label}
    </label>
  );
}
