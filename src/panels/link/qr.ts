import { generate } from "lean-qr";

/** A QR code: which of `size` × `size` modules are dark. */
export interface Code {
  readonly size: number;
  readonly get: (x: number, y: number) => boolean;
}

/** Most characters of one (version 40, level L, in bytes; ISO/IEC 18004). */
const MOST = 2953;

/** The QR code of an address, with as much correction as its size has room for; null where it is too long for one. */
export function qrOf(address: string): Code | null {
  return address.length > MOST ? null : generate(address);
}

/** Its dark modules as a path, a module a unit, each run of a row a rectangle. */
export function pathOf({ size, get }: Code): string {
  let path = "";
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const from = x;
      while (x < size && get(x, y)) x++;
      if (x > from) path += `M${from} ${y}h${x - from}v1h${from - x}z`;
    }
  return path;
}
