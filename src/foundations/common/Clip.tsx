import { type ReactNode, useId } from "react";
import type { Area } from "./area.ts";

interface Props {
  readonly area: Area;
  readonly children: ReactNode;
}

/** What is drawn within an area and not beyond it. */
export function Clip({ area: { rect }, children }: Props) {
  const id = useId();
  return (
    <>
      <clipPath id={id}>
        <rect x={rect.left} y={rect.top} width={rect.width} height={rect.height} />
      </clipPath>
      <g clipPath={`url(#${id})`}>{children}</g>
    </>
  );
}
