import { Suspense, useEffect, useState } from "react";
import { pointsFromRows } from "../../models/shared/points.ts";
import { late } from "../../views/late.ts";
import { Thumbnail } from "../../views/plane/Thumbnail.tsx";
import { themeNow } from "../theme.ts";
import { type FirstFrame, firstFrameOf, type Told } from "./firstFrame.ts";

const Gallery = late(() => import("../../views/images/Gallery.tsx"));

const NOTHING_YET: FirstFrame = { rows: [], classes: [], marks: [] };

interface ThumbProps {
  readonly session: object;
  /** Classes told in the place of θ₀. */
  readonly told?: Told | undefined;
}

/** A small picture of what a session opens with: its points, and θ₀ where the session states it. */
export function Thumb({ session, told }: ThumbProps) {
  const [{ rows, classes, marks, images }, setFirst] = useState(NOTHING_YET);
  useEffect(() => {
    let wanted = true;
    firstFrameOf(session, told).then((frame) => {
      if (wanted) setFirst(frame);
    });
    return () => {
      wanted = false;
    };
  }, [session, told]);
  if (images)
    return (
      <Suspense fallback={null}>
        <Gallery images={images} theme={themeNow()} />
      </Suspense>
    );
  const points = pointsFromRows(rows);
  return <Thumbnail points={points} classes={classes} marks={marks} theme={themeNow()} />;
}
