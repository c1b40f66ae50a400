import { useEffect } from "react";
import { keyFor } from "./keymap.ts";

/** Listens for the page's keys. */
export function useKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const key = keyFor(event);
      if (!key) return;
      event.preventDefault();
      key.act(event.key);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
