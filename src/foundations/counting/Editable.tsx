import { type KeyboardEvent, useState } from "react";
import styles from "./Image.module.css";
import type { Bits } from "./structure.ts";

interface Props {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly name: string;
  readonly bits: Bits;
  /** Turns a pixel over, from 0. */
  readonly onTurn: (pixel: number) => void;
}

/** An image whose pixels are turned over by a click; by keyboard, one stop, the arrows going from pixel to pixel. */
export function Editable({ x, y, size, name, bits, onTurn }: Props) {
  const side = Math.sqrt(bits.length - 1);
  const cell = size / side;
  const [stop, setStop] = useState(0);
  const press = (event: KeyboardEvent<SVGRectElement>, pixel: number): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const turns = event.key === " " || event.key === "Enter";
    const to = turns ? pixel : beside(event.key, pixel, side);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (turns) onTurn(pixel);
    const pixels = event.currentTarget.parentElement?.querySelectorAll<SVGRectElement>("rect");
    pixels?.[to]?.focus();
  };
  return (
    <g transform={`translate(${x} ${y})`}>
      {bits.slice(1).map((bit, i) => (
        // biome-ignore lint/a11y/useSemanticElements: a pixel is drawn.
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a pixel is its place.
          key={i}
          className={styles.pixel}
          x={(i % side) * cell}
          y={Math.floor(i / side) * cell}
          width={cell}
          height={cell}
          role="checkbox"
          aria-checked={bit === 1}
          aria-label={`${name}, row ${Math.floor(i / side) + 1}, column ${(i % side) + 1}`}
          tabIndex={i === Math.min(stop, bits.length - 2) ? 0 : -1}
          onFocus={() => setStop(i)}
          onClick={() => onTurn(i)}
          onKeyDown={(event) => press(event, i)}
        />
      ))}
    </g>
  );
}

/** The pixel that an arrow leads to; null where it is none or leads out. */
function beside(key: string, pixel: number, side: number): number | null {
  const [row, column] = [Math.floor(pixel / side), pixel % side];
  if (key === "ArrowLeft") return column > 0 ? pixel - 1 : null;
  if (key === "ArrowRight") return column < side - 1 ? pixel + 1 : null;
  if (key === "ArrowUp") return row > 0 ? pixel - side : null;
  if (key === "ArrowDown") return row < side - 1 ? pixel + side : null;
  return null;
}
