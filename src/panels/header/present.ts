import { lab, setView } from "../../store/lab/lab.ts";

/** Full screen, as a stage; a stray click then changes nothing, as Select is in hand. */
export function togglePresent(): void {
  const present = !lab.getState().view.present;
  setView({
    present,
    controls: false,
    blank: false,
    laser: false,
    ...(present ? { painting: null } : {}),
  });
  // A browser that refuses full screen still shows the stage.
  if (present) document.documentElement.requestFullscreen?.().catch(() => {});
  else if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
}
