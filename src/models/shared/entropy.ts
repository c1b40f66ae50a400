import type { Table } from "../contract/kernel.ts";

/** H(q) = −Σ_n Σ_k q_nk log q_nk of a table, in nats; 0 log 0 = 0. */
export function entropyOf({
  size,
  components,
  stride,
  q,
}: Omit<Table, "from" | "logJoint">): number {
  let sum = 0;
  for (let k = 0; k < components; k++)
    for (let i = 0; i < size; i++) {
      const value = q[k * stride + i] as number;
      if (value > 0) sum -= value * Math.log(value);
    }
  return sum;
}
