import { lab, notify } from "../lab/lab.ts";

/** What a request is going to replace. */
type Part = "data" | "model";

/** What the work of a request hears, and where it tells how far it is. */
export interface Working {
  readonly signal: AbortSignal;
  /** The share done, 0 to 1. */
  readonly tell: (share: number) => void;
}

interface Request {
  readonly parts: readonly Part[];
  readonly ended: AbortController;
}

/** Milliseconds of work before it is shown that something is under way. */
const SOON = 300;

const pending = new Set<Request>();

/**
 * Does what takes its time (reading, generating, code that is on its way) and then, all at once,
 * lands it. The newest wins: a request that another one replaces, or that was cancelled, never
 * lands. True where it landed; rejects with what `work` threw.
 */
export async function request<T>(
  what: string,
  parts: readonly Part[],
  work: (working: Working) => Promise<T>,
  land: (value: T) => void,
): Promise<boolean> {
  for (const other of pending) if (other.parts.some((part) => parts.includes(part))) end(other);
  const ended = new AbortController();
  const mine: Request = { parts, ended };
  pending.add(mine);
  let share: number | null = null;
  let shown = false;
  const show = (): void => {
    shown = true;
    if (!ended.signal.aborted) lab.setState({ loading: { what, share } });
  };
  const soon = setTimeout(show, SOON);
  const tell = (done: number): void => {
    share = done;
    if (shown) show();
  };
  try {
    const value = await work({ signal: ended.signal, tell });
    if (ended.signal.aborted) return false;
    land(value);
    return true;
  } catch (error) {
    if (ended.signal.aborted) return false;
    throw error;
  } finally {
    clearTimeout(soon);
    if (!ended.signal.aborted) end(mine);
  }
}

/** Whether anything is under way. */
export const requested = (): boolean => pending.size > 0;

/** Ends all that is under way; nothing of it lands. */
export function cancelRequests(): void {
  for (const each of pending) end(each);
}

function end(request: Request): void {
  pending.delete(request);
  request.ended.abort();
  lab.setState({ loading: null });
}

/** Does `work`; what it throws is told as a notice. */
export async function guarded(work: () => Promise<unknown>): Promise<void> {
  notify(null);
  try {
    await work();
  } catch (error) {
    notify({ kind: "error", text: error instanceof Error ? error.message : String(error) });
  }
}
