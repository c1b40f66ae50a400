import { startTransition, useOptimistic } from "react";
import styles from "./Check.module.css";

interface Props {
  readonly label: string;
  readonly checked: boolean;
  /** Where it takes a while, the mark stands as it was set until then. */
  readonly onChange: (checked: boolean) => void | Promise<void>;
}

/** A choice between yes and no. */
export function Check({ label, checked, onChange }: Props) {
  const [shown, setShown] = useOptimistic(checked);
  const change = (next: boolean): void =>
    startTransition(async () => {
      setShown(next);
      await onChange(next);
    });
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={shown} onChange={(event) => change(event.target.checked)} />
      {label}
    </label>
  );
}
