import { useMemo } from "react";
import { type Code, pathOf } from "./qr.ts";

/** Modules of white around it, without which it is not found (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code, dark on white in every theme: as a reader wants it. */
export function QrCode({
  code,
  className,
}: {
  readonly code: Code;
  readonly className?: string | undefined;
}) {
  const path = useMemo(() => pathOf(code), [code]);
  const side = code.size + 2 * QUIET;
  return (
    <svg
      className={className}
      role="img"
      aria-label="QR code of the address"
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET} y={-QUIET} width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
