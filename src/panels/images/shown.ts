import { useEffect, useMemo, useState } from "react";
import type { ImagesAtHand } from "../../models/contract/drawn/latent.ts";
import { editors } from "../../models/faces.ts";
import { useLab } from "../../store/lab/lab.ts";
import { shownPhi, shownTheta } from "../../store/lab/selectors.ts";

type Place = readonly [number, number];

/** What the frame shown makes of one image or one place, at once; null until there is a frame, and what computes has come. */
export function useAtHand() {
  const spec = useLab((s) => s.choices.model);
  const theta = useLab(shownTheta);
  const phi = useLab(shownPhi);
  const [hands, setHands] = useState<ImagesAtHand<typeof spec, unknown, unknown> | null>(null);
  useEffect(() => {
    let gone = false;
    editors
      .of(spec)
      .images?.()
      .then((found) => {
        if (!gone) setHands(found);
      });
    return () => {
      gone = true;
    };
  }, [spec]);
  return useMemo(() => {
    if (!hands || theta === undefined || phi === undefined) return null;
    return {
      decode: (z: Place) => hands.decode(spec, theta, z),
      encode: (image: Float64Array) => hands.encode(spec, phi, image),
      terms: (image: Float64Array) => hands.terms(spec, theta, phi, image),
    };
  }, [hands, spec, theta, phi]);
}

/** An image of the data; null where there is none such. */
export function useImage(n: number | null): Float64Array | null {
  const points = useLab((s) => s.dataset.points);
  return useMemo(
    () =>
      n === null || n >= points.size
        ? null
        : Float64Array.from(points.columns, (column) => column[n] as number),
    [points, n],
  );
}

/** "a 4", of an image whose class is known. */
export function useClassOf(n: number | null): string | null {
  return useLab(({ dataset: { labels, classes } }) => {
    const code = n === null ? undefined : labels?.[n];
    return code === undefined ? null : (classes?.[code] ?? null);
  });
}
