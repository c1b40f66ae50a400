/** Which slots a page that is open writes to, told between pages by the browser's own locks. */

/** Milliseconds to wait for a page that is just being closed. */
const PATIENCE = 2000;

const mine = new Set<string>();
const lockOf = (id: string) => `elbo-lab/${id}`;
/** Not in every browser, and on no page that is not secure. */
const locks = (): LockManager | undefined => globalThis.navigator?.locks;

/** Whether pages can tell each other what they hold. */
export const canTell = (): boolean => locks() !== undefined;

/** Holds a slot for as long as this page is open. */
export function hold(id: string): void {
  if (mine.has(id)) return;
  mine.add(id);
  locks()
    ?.request(lockOf(id), () => new Promise(() => {}))
    .catch(() => {});
}

/** Whether this page holds a slot. */
export const isMine = (id: string): boolean => mine.has(id);

/** Whether a slot is held by any page; null where the browser can't tell. */
export async function whetherHeld(): Promise<((id: string) => boolean) | null> {
  const state = await locks()
    ?.query()
    .catch(() => null);
  if (!state) return null;
  const names = new Set(state.held?.map(({ name }) => name));
  return (id) => names.has(lockOf(id));
}

/** Does `work` on a slot that no page holds, or nothing. */
export async function onFree(id: string, work: () => Promise<void>): Promise<void> {
  const signal = AbortSignal.timeout(PATIENCE);
  await locks()
    ?.request(lockOf(id), { signal }, work)
    .catch(() => {});
}
