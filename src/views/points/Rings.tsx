import { useLayoutEffect, useRef } from "react";
import { drawn } from "./drawn.ts";
import styles from "./PointCloud.module.css";
import { paintRings } from "./raster/rings.ts";
import { type Scene, sameButColours } from "./scene.ts";

interface RingsProps {
  readonly scene: Scene;
  /** Index into the palette a point, −1 where there is no ring. */
  readonly codes: Int16Array;
  /** 0xRRGGBB. */
  readonly palette: readonly number[];
}

/** A ring round each point that has a code, on a canvas over the points. */
export default function Rings({ scene, codes, palette }: RingsProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const last = useRef<RingsProps | null>(null);
  useLayoutEffect(() => {
    if (canvas.current) drawn.set(canvas.current, { kind: "rings", scene, codes });
    const before = last.current;
    const same = before && before.codes === codes && before.palette === palette;
    // Rings do not change with what their points believe.
    if (!canvas.current || (same && sameButColours(before.scene, scene))) return;
    last.current = { scene, codes, palette };
    paintRings(canvas.current, scene, codes, palette);
  }, [scene, codes, palette]);
  return (
    <div className={styles.cloud} aria-hidden="true">
      <canvas ref={canvas} />
    </div>
  );
}
