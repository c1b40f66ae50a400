import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { fixed } from "../../maths/format.ts";
import { setView, useLab } from "../../store/lab/lab.ts";
import { type Drawn, nearestZ, placeAt } from "../../views/plane/manifold/Manifold.tsx";
import { use } from "../../views/plane/pointer/keys.ts";
import { pixelOf, spoken, type View } from "../../views/plane/view/view.ts";
import styles from "./ZHandle.module.css";

interface ZHandleProps {
  readonly drawn: Drawn;
  readonly view: View;
  readonly colourOf: (z: number) => string;
}

const STEP = 0.1;
const FINE = 0.01;

/** A z on the curve: dragged along it, or moved by the arrow keys. */
export function ZHandle({ drawn, view, colourOf }: ZHandleProps) {
  const z = useLab((s) => s.view.z ?? 0);
  const dragging = useRef<number | null>(null);
  const [low = 0, high = 0] = [drawn.zs[0], drawn.zs.at(-1)];
  const at = placeAt(drawn, z);
  const [x, y] = pixelOf(view, at);
  const set = (next: number): void => setView({ z: Math.max(low, Math.min(high, next)) });

  function onKeyDown(event: KeyboardEvent) {
    const by = event.shiftKey ? FINE : STEP;
    const moves: { readonly [key: string]: number } = {
      ArrowRight: z + by,
      ArrowUp: z + by,
      ArrowLeft: z - by,
      ArrowDown: z - by,
      Home: low,
      End: high,
    };
    const next = moves[event.key];
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    use(event);
    set(Math.round(next / FINE) * FINE);
  }

  function follow(event: PointerEvent<HTMLElement>) {
    if (dragging.current !== event.pointerId) return;
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (box) set(nearestZ(drawn, view, event.clientX - box.left, event.clientY - box.top, z));
  }

  return (
    <div className={styles.over}>
      <div
        role="slider"
        className={styles.handle}
        style={{ left: x, top: y, color: colourOf(z) }}
        tabIndex={0}
        aria-label="z along the curve"
        aria-valuemin={low}
        aria-valuemax={high}
        aria-valuenow={z}
        aria-valuetext={`z = ${fixed(z, 2)}, f(z) at ${spoken(view, at)}`}
        title="z: drag along the curve"
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          dragging.current = event.pointerId;
        }}
        onPointerMove={follow}
        onPointerUp={() => {
          dragging.current = null;
        }}
        onPointerCancel={() => {
          dragging.current = null;
        }}
        // The arrow keys stay with the app after a drag: only the keyboard gives it focus.
        onMouseDown={(event) => event.preventDefault()}
      />
      <span className={styles.label} style={{ left: x, top: y }}>{`z = ${fixed(z, 2)}`}</span>
    </div>
  );
}
