import { useEffect, useState } from "react";
import { pointsFromRows } from "../../models/shared/points.ts";
import { Thumbnail } from "../../views/plane/Thumbnail.tsx";
import { themeNow } from "../theme.ts";
import { type FirstFrame, firstFrameOf } from "./firstFrame.ts";

const NOTHING_YET: FirstFrame = { rows: [], marks: [] };

/** A small picture of what a session opens with: its points, and θ₀ where the session states it. */
export function Thumb({ session }: { readonly session: object }) {
  const [{ rows, marks }, setFirst] = useState(NOTHING_YET);
  useEffect(() => {
    let wanted = true;
    firstFrameOf(session).then((frame) => {
      if (wanted) setFirst(frame);
    });
    return () => {
      wanted = false;
    };
  }, [session]);
  return <Thumbnail points={pointsFromRows(rows)} marks={marks} theme={themeNow()} />;
}
