import { useLayoutEffect, useMemo, useRef } from "react";
import { type Cloud, createCloud } from "./cloud.ts";
import { drawn } from "./drawn.ts";
import styles from "./PointCloud.module.css";
import type { Scene } from "./scene.ts";

interface PointCloudProps {
  readonly scene: Scene;
  /** Milliseconds over which colours fade; 0 to jump. */
  readonly fade: number;
}

/** The points, on a canvas that fills its parent. Says nothing to assistive technology. */
export function PointCloud({ scene, fade }: PointCloudProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const cloud = useRef<Cloud | null>(null);
  useLayoutEffect(() => {
    if (canvas.current) cloud.current = createCloud(canvas.current);
    return () => cloud.current?.stop();
  }, []);
  useLayoutEffect(() => {
    cloud.current?.show(scene, fade);
    if (canvas.current) drawn.set(canvas.current, { kind: "points", scene });
  }, [scene, fade]);
  return (
    <div className={styles.cloud} aria-hidden="true">
      <canvas ref={canvas} />
    </div>
  );
}

/** `colours`, or `grey` for every point where there are none. */
export function useColours(colours: Uint32Array | null, size: number, grey: number): Uint32Array {
  const greys = useMemo(() => new Uint32Array(size).fill(grey), [size, grey]);
  return colours?.length === size ? colours : greys;
}
