import { gaussHermite } from "../../shared/hermite.ts";
import { type Nodes, squared } from "../quadrature/hermite.ts";
import { type Heights, heightsFor, type Target } from "../targets/contract.ts";
import { lowerOf, type Phi } from "../theta.ts";

/**
 * Nodes an axis: with them E_q of the targets here is right to some 1e-10 of itself, where log p̃ is no polynomial and
 * q spans two modes to some 1e-4; the oracle has 60.
 */
const NODES = 60;

let rule: Nodes | null = null;

/** The nodes that an exact expectation is taken over; an even number an axis, so that none is the mean. */
function exactNodes(): Nodes {
  rule ??= squared(gaussHermite(NODES));
  return rule;
}

/** E_q[f] and E_q[∇f · (1, t, u)] over z = m + L(t, u). */
export interface Expected {
  readonly value: number;
  readonly dx: number;
  readonly dy: number;
  /** E[∂_x f · t], E[∂_x f · u]. */
  readonly xt: number;
  readonly xu: number;
  readonly yt: number;
  readonly yu: number;
}

/** Rooms by size: what is evaluated over and over is so in the same arrays. */
const rooms = new Map<number, { x: Float64Array; y: Float64Array; heights: Required<Heights> }>();

function roomFor(size: number) {
  const found = rooms.get(size);
  if (found) return found;
  const room = {
    x: new Float64Array(size),
    y: new Float64Array(size),
    heights: heightsFor(size),
  };
  if (rooms.size > 8) rooms.clear();
  rooms.set(size, room);
  return room;
}

/** The places of q that nodes of N(0, I) stand for, and the target there. */
export function heightsUnder(target: Target, phi: Phi, { t, u }: Nodes) {
  const room = roomFor(t.length);
  const [mx = 0, my = 0] = phi.mean;
  const { xx, yx, yy } = lowerOf(phi);
  for (let i = 0; i < t.length; i++) {
    room.x[i] = mx + xx * (t[i] as number);
    room.y[i] = my + yx * (t[i] as number) + yy * (u[i] as number);
  }
  target(room.x, room.y, room.heights);
  return room;
}

/** The expectation of log p̃ and of its slopes under q, over nodes of N(0, I). */
export function expectationOf(target: Target, phi: Phi, nodes: Nodes = exactNodes()): Expected {
  const { value, dx, dy } = heightsUnder(target, phi, nodes).heights;
  const { t, u, weights } = nodes;
  const sum = { value: 0, dx: 0, dy: 0, xt: 0, xu: 0, yt: 0, yu: 0 };
  for (let i = 0; i < t.length; i++) {
    const w = weights[i] as number;
    const [ti, ui] = [t[i] as number, u[i] as number];
    const [x, y] = [w * (dx[i] as number), w * (dy[i] as number)];
    sum.value += w * (value[i] as number);
    sum.dx += x;
    sum.dy += y;
    sum.xt += x * ti;
    sum.xu += x * ui;
    sum.yt += y * ti;
    sum.yu += y * ui;
  }
  return sum;
}
