import { type ReactNode, useId } from "react";
import type { Area } from "./area.ts";

/** What is drawn in an area, cut off at its edges. */
export function Inside({ area, children }: { readonly area: Area; readonly children: ReactNode }) {
  const id = useId();
  const { left, top, width, height } = area.rect;
  return (
    <>
      <clipPath id={id}>
        <rect x={left} y={top} width={width} height={height} />
      </clipPath>
      <g clipPath={`url(#${id})`}>{children}</g>
    </>
  );
}
