import { useState } from "react";
import styles from "./Field.module.css";

/** What is wrong with what was asked for, where it was asked; nothing where nothing is. */
export function Fault({ text, id }: { readonly text: string | null; readonly id?: string }) {
  if (text === null) return null;
  return (
    <p id={id} className={styles.fault} role="alert">
      {text}
    </p>
  );
}

/** The sentence of what failed last, and what hears of work that may fail: true where it did not. */
export function useTold() {
  const [fault, setFault] = useState<string | null>(null);
  const told = async (work: Promise<unknown>): Promise<boolean> => {
    try {
      await work;
      setFault(null);
      return true;
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
      return false;
    }
  };
  return [fault, told] as const;
}
