import { useMemo } from "react";
import boxes from "../chart/Box.module.css";
import { useBox, useLetters } from "../measure.ts";
import { Drawing } from "./Drawing.tsx";
import type { MapProps } from "./props.ts";
import axes from "./SmallAxes.module.css";

/** Level lines of ℓ and of the bound, with the run's way over them. */
export function ModelMap(props: MapProps) {
  const [ref, box] = useBox();
  const [letterRef, letters] = useLetters();
  const size = useMemo(() => box && letters && { ...box, ...letters }, [box, letters]);
  return (
    <div ref={ref} className={boxes.room} data-picture="Map">
      <span ref={letterRef} className={`${boxes.letter} ${axes.letter}`} />
      {size && <Drawing {...props} size={size} />}
    </div>
  );
}
