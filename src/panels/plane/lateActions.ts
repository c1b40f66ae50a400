import { editors } from "../../models/faces.ts";
import { lab } from "../../store/lab/lab.ts";
import { followed } from "../../store/lab/lineage.ts";

/**
 * What is done on the plane. The code of each action arrives with its first use, and
 * the points may be others by then: what was meant is looked up among those there are.
 */

type Place = readonly [number, number];

export const addPoints = (places: readonly Place[], stroke: number): Promise<void> =>
  late(onPlane, ({ addPoints }, meant) => {
    if (meant([])) addPoints(places, stroke);
  });

export const movePoint = (n: number, place: Place, done: boolean): Promise<void> =>
  late(onPlane, ({ movePoint }, meant) => {
    for (const index of meant([n]) ?? []) movePoint(index, place, done);
  });

export const erasePoints = (indices: readonly number[], stroke: number): Promise<void> =>
  late(onPlane, ({ erasePoints }, meant) => erasePoints(meant(indices) ?? [], stroke));

export const paint = (indices: readonly number[], stroke: number): Promise<void> =>
  late(
    () => import("../../store/brush/brush.ts"),
    ({ paint }, meant) => paint(meant(indices) ?? [], stroke),
  );

export const placeMean = (at: Place): Promise<void> =>
  late(onPlane, ({ placeMean }) => placeMean(at));

export const dragHandle = (...drag: Parameters<Hands["dragHandle"]>): Promise<void> =>
  late(onPlane, ({ dragHandle }) => dragHandle(...drag));

type Hands = typeof import("../../store/edits/onPlane.ts");
/** Points seen when something was asked for, as they are called by now; null for those of other data. */
type Meant = (indices: readonly number[]) => readonly number[] | null;

const onPlane = async (): Promise<Hands> => {
  await editors.load(lab.getState().choices.model);
  return import("../../store/edits/onPlane.ts");
};

let asked: Promise<unknown> = Promise.resolve();

/** Does something once its code has come, and never before what was asked for earlier. */
function late<Code>(
  load: () => Promise<Code>,
  act: (code: Code, meant: Meant) => void,
): Promise<void> {
  const seen = lab.getState().dataset.points;
  const coming = load();
  const done = Promise.allSettled([asked, coming]).then(async () =>
    act(await coming, (indices) => followed(indices, seen, lab.getState().dataset.points)),
  );
  asked = done;
  return done;
}
