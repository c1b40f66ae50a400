import type { Rng } from "./random.ts";

/** Puts a list in an order drawn by `rng`, every order as likely, in place. Source: Fisher & Yates. */
export function shuffle(list: Uint32Array, rng: Rng): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(rng() * (i + 1));
    const own = list[i] as number;
    list[i] = list[j] as number;
    list[j] = own;
  }
}

/** 0 to size − 1 in an order drawn by `rng`. */
export function shuffled(size: number, rng: Rng): Uint32Array {
  const order = Uint32Array.from({ length: size }, (_, n) => n);
  shuffle(order, rng);
  return order;
}
