import { type ReactNode, useEffect } from "react";
import { useLab } from "../../store/lab/lab.ts";
import { onStage } from "../../store/lab/selectors.ts";
import { Header } from "../header/Header.tsx";
import { keyFor } from "../keys/keymap.ts";
import { take } from "../keys/listenToKeys.ts";
import { stayAwake } from "./awake.ts";
import { Blank } from "./Blank.tsx";
import { followStage } from "./followStage.ts";
import { followFullScreen } from "./fullScreen.ts";
import { Laser } from "./Laser.tsx";
import { Stage } from "./Stage.tsx";
import { stageKeys } from "./stageKeys.ts";

// Whoever brings this before the page is drawn has it drawn as a stage from the first.
followStage();

/** What stands at the top of the page in Present, as of a figure a bar of its own, and what Present keeps up while it is on. */
export default function Presenting({ bar }: { readonly bar?: ReactNode }) {
  useEffect(stayAwake, []);
  useEffect(followFullScreen, []);
  useEffect(listenToStageKeys, []);
  const blank = useLab((s) => s.view.blank);
  const laser = useLab((s) => s.view.laser);
  const staged = useLab(onStage);
  return (
    <>
      {bar ?? (staged ? <Stage /> : <Header />)}
      {blank && <Blank />}
      {laser && <Laser />}
    </>
  );
}

function listenToStageKeys(): () => void {
  const press = (event: KeyboardEvent): void => take(event, keyFor(event, stageKeys));
  document.addEventListener("keydown", press);
  return () => document.removeEventListener("keydown", press);
}
