import { useEffect } from "react";
import { keyFor, pageFor } from "./keymap.ts";

/** Listens for the page's keys. */
export function useKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const key = keyFor(event);
      if (!key) return;
      event.preventDefault();
      key.act(event.key);
    };
    const page = (event: KeyboardEvent): void => {
      const key = pageFor(event);
      if (!key) return;
      event.preventDefault();
      event.stopPropagation();
      key.act(event.key);
    };
    document.addEventListener("keydown", press);
    document.addEventListener("keydown", page, { capture: true });
    return () => {
      document.removeEventListener("keydown", press);
      document.removeEventListener("keydown", page, { capture: true });
    };
  }, []);
}
