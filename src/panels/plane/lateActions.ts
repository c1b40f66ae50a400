/** What is done to points on the plane: the code of each action arrives with its first use. */

type Place = readonly [number, number];

const edits = () => import("../../store/editData.ts");

export async function addPoints(places: readonly Place[], stroke: number): Promise<void> {
  (await edits()).addPoints(places, stroke);
}

export async function movePoint(n: number, place: Place, done: boolean): Promise<void> {
  (await edits()).movePoint(n, place, done);
}

export async function erasePoints(indices: readonly number[], stroke: number): Promise<void> {
  (await edits()).erasePoints(indices, stroke);
}

export async function paint(indices: readonly number[], stroke: number): Promise<void> {
  (await import("../../store/paint.ts")).paint(indices, stroke);
}

export async function placeMean(at: Place): Promise<void> {
  (await import("../../store/placing.ts")).placeMean(at);
}
