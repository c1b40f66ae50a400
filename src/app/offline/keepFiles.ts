import { whenIdle } from "../../views/whenIdle.ts";

interface Connection {
  readonly saveData?: boolean;
}

/** Has the page's files kept for when there is no network, once the page has nothing better to do. */
export function keepFiles(): void {
  const { connection } = navigator as Navigator & { readonly connection?: Connection };
  if (!import.meta.env.PROD || !("serviceWorker" in navigator) || connection?.saveData) return;
  // Where it is refused, as in some private windows, the page works with a network.
  const register = () => navigator.serviceWorker.register("./offline.js").catch(() => {});
  whenIdle(register);
}
