import { useEffect, useRef } from "react";
import { setView } from "../../store/lab/lab.ts";
import styles from "./Laser.module.css";
import { pointerAt } from "./pointerAt.ts";

const off = (): void => setView({ laser: false });

/** A dot that follows the pointer until the key is let go. */
export function Laser() {
  const dot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    const follow = (): void => {
      const { x, y } = pointerAt();
      if (dot.current) dot.current.style.translate = `${x}px ${y}px`;
    };
    follow();
    document.addEventListener("pointermove", follow, { signal });
    document.addEventListener("keyup", off, { signal });
    window.addEventListener("blur", off, { signal });
    return () => ended.abort();
  }, []);
  return <div ref={dot} className={styles.laser} aria-hidden="true" data-laser />;
}
