import { useEffect } from "react";
import { setView } from "../../store/lab/lab.ts";
import styles from "./Blank.module.css";

const BLANKING = ["b", "."];
const light = (): void => setView({ blank: false });

/** A dark stage: any press lights it again, and a key then does what it always does. */
export function Blank() {
  useEffect(() => {
    const press = ({ key }: KeyboardEvent): void => {
      if (!BLANKING.includes(key)) light();
    };
    document.addEventListener("keydown", press, { capture: true });
    return () => document.removeEventListener("keydown", press, { capture: true });
  }, []);
  return (
    <button type="button" className={styles.blank} aria-label="Light the screen" onClick={light} />
  );
}
