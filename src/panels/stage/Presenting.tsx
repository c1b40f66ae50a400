import { useEffect } from "react";
import { useLab } from "../../store/lab/lab.ts";
import { onStage } from "../../store/lab/selectors.ts";
import { Header } from "../header/Header.tsx";
import { stayAwake } from "./awake.ts";
import { Blank } from "./Blank.tsx";
import { followFullScreen } from "./fullScreen.ts";
import { Laser } from "./Laser.tsx";
import { Stage } from "./Stage.tsx";

/** What stands at the top of the page in Present, and what Present keeps up while it is on. */
export default function Presenting() {
  useEffect(stayAwake, []);
  useEffect(followFullScreen, []);
  const blank = useLab((s) => s.view.blank);
  const laser = useLab((s) => s.view.laser);
  return (
    <>
      {useLab(onStage) ? <Stage /> : <Header />}
      {blank && <Blank />}
      {laser && <Laser />}
    </>
  );
}
