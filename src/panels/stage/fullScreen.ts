import { setView } from "../../store/lab/lab.ts";

/**
 * Ends Present with full screen, where the reader left that by the browser's own key. Where the
 * system took it, as with another projector or in sleep, and after a reload, Present stays and is
 * full screen again at the next press, for which browsers wait. Returns what ends it.
 */
export function followFullScreen(): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  let shownOn = screenNow();
  const left = (): void => {
    const same = shownOn === screenNow() && document.visibilityState === "visible";
    shownOn = screenNow();
    if (!document.fullscreenElement && same) setView({ present: false });
  };
  const press = (event: Event): void => {
    if (event instanceof KeyboardEvent && event.key === "Escape") return;
    shownOn = screenNow();
    if (!document.fullscreenElement) document.documentElement.requestFullscreen?.().catch(() => {});
  };
  document.addEventListener("fullscreenchange", left, { signal });
  // A key is asked about once the page has taken it: it may have ended Present.
  for (const type of ["keyup", "pointerup"]) document.addEventListener(type, press, { signal });
  return () => ended.abort();
}

const screenNow = (): string => [screen.width, screen.height, devicePixelRatio].join();
