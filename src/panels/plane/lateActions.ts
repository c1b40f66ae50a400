import { editors } from "../../models/faces.ts";
import { lab } from "../../store/lab/lab.ts";
import { followed } from "../../store/lab/lineage.ts";

/**
 * What is done on the plane. The code of each action arrives with its first use, and
 * the points may be others by then: what was meant is looked up among those there are.
 */

type Place = readonly [number, number];

export async function addPoints(places: readonly Place[], stroke: number): Promise<void> {
  const { meant, addPoints } = await late(onPlane);
  if (meant([])) addPoints(places, stroke);
}

export async function movePoint(n: number, place: Place, done: boolean): Promise<void> {
  const { meant, movePoint } = await late(onPlane);
  for (const index of meant([n]) ?? []) movePoint(index, place, done);
}

export async function erasePoints(indices: readonly number[], stroke: number): Promise<void> {
  const { meant, erasePoints } = await late(onPlane);
  erasePoints(meant(indices) ?? [], stroke);
}

export async function paint(indices: readonly number[], stroke: number): Promise<void> {
  const { meant, paint } = await late(() => import("../../store/brush/brush.ts"));
  paint(meant(indices) ?? [], stroke);
}

export async function placeMean(at: Place): Promise<void> {
  (await late(onPlane)).placeMean(at);
}

export async function dragHandle(...drag: Parameters<Hands["dragHandle"]>): Promise<void> {
  (await late(onPlane)).dragHandle(...drag);
}

type Hands = typeof import("../../store/edits/onPlane.ts");

const onPlane = async (): Promise<Hands> => {
  await editors.load(lab.getState().choices.model);
  return import("../../store/edits/onPlane.ts");
};

/** The code, with what points seen now are called once it has come; null for those of other data. */
async function late<Code extends object>(load: () => Promise<Code>) {
  const seen = lab.getState().dataset.points;
  const code = await load();
  const meant = (indices: readonly number[]) =>
    followed(indices, seen, lab.getState().dataset.points);
  return { ...code, meant };
}
