import { useEffect, useRef } from "react";
import { setView } from "../../store/lab/lab.ts";
import styles from "./Laser.module.css";

let at = { x: innerWidth / 2, y: innerHeight / 2 };

document.addEventListener(
  "pointermove",
  ({ clientX, clientY }) => {
    at = { x: clientX, y: clientY };
  },
  { capture: true },
);

/** Where the pointer was last, in pixels of the window; its middle before it has moved. */
const pointerAt = (): Readonly<typeof at> => at;

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
