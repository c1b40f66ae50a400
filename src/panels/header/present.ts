import { lab, setView } from "../../store/lab/lab.ts";

/** Full screen in projector sizes; a stray click then changes nothing, as Select is in hand. */
export function togglePresent(): void {
  const present = !lab.getState().view.present;
  setView({ present, ...(present ? { painting: null } : {}) });
  // A browser that refuses full screen still shows the larger sizes.
  if (present) document.documentElement.requestFullscreen?.().catch(() => {});
  else if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
}

/** Leaving full screen by the browser's own key ends Present too. */
export function startPresent(): () => void {
  const left = () => {
    if (!document.fullscreenElement) setView({ present: false });
  };
  document.addEventListener("fullscreenchange", left);
  return () => document.removeEventListener("fullscreenchange", left);
}
