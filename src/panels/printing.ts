import { useSyncExternalStore } from "react";

let printing = false;

/** Whether the page is on its way to paper. */
export const isPrinting = (): boolean => printing;

/** Calls back when printing begins and ends. Returns what ends that. */
export function onPrinting(callback: () => void): () => void {
  const change = ({ type }: Event): void => {
    printing = type === "beforeprint";
    callback();
  };
  addEventListener("beforeprint", change);
  addEventListener("afterprint", change);
  return () => {
    removeEventListener("beforeprint", change);
    removeEventListener("afterprint", change);
  };
}

export function usePrinting(): boolean {
  return useSyncExternalStore(onPrinting, isPrinting);
}
