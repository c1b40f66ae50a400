import { Suspense, useEffect, useRef } from "react";
import { ChartPanel } from "../panels/chart/ChartPanel.tsx";
import { lateWithEditor } from "../panels/common/lateWithEditor.ts";
import { Details } from "../panels/details/Details.tsx";
import { Header } from "../panels/header/Header.tsx";
import { listenToKeys } from "../panels/keys/listenToKeys.ts";
import { Messages } from "../panels/notice/Messages.tsx";
import { PlanePanel } from "../panels/plane/PlanePanel.tsx";
import { onPrinting } from "../panels/printing.ts";
import { Transport } from "../panels/transport/Transport.tsx";
import { useLab } from "../store/lab/lab.ts";
import { shownScene } from "../store/lab/selectors.ts";
import type { Panel } from "../store/lab/view.ts";
import { late } from "../views/late.ts";
import styles from "./App.module.css";
import { afterPage } from "./start/beforePage.ts";

const study = lateWithEditor(() => import("../panels/study/StudyPanel.tsx"));
const scenes = late(async () => (await import("../panels/scenes/ScenesPanel.tsx")).withScenes());
const Foundations = late(() => import("../foundations/page/Foundations.tsx"));
const panels = {
  link: late(() => import("../panels/link/LinkPanel.tsx")),
  data: lateWithEditor(() => import("../panels/data/DataPanel.tsx")),
  columns: late(() => import("../panels/data/ColumnsPanel.tsx")),
  model: lateWithEditor(() => import("../panels/model/ModelPanel.tsx")),
  scenes,
  foundations: Foundations,
  author: scenes,
  pairs: late(() => import("../panels/axes/PairsPanel.tsx")),
  keys: late(() => import("../panels/keys/KeysPanel.tsx")),
  compare: study,
  starts: study,
  components: study,
  sizes: study,
} satisfies Record<Panel, unknown>;

const Presenting = late(() => import("../panels/stage/Presenting.tsx"));
const Lesson = late(() => import("../lessons/player/Lesson.tsx"));
const SceneStrip = late(() => import("../panels/scenes/SceneStrip.tsx"));

/** The screen: header, plane, chart, details, transport. */
export function App() {
  useEffect(listenToKeys, []);
  useEffect(afterPage, []);
  const main = useRef<HTMLElement>(null);
  useEffect(() => onPrinting(() => main.current && keepSizes(main.current)), []);
  const panel = useLab((s) => s.view.panel);
  const OpenPanel = panel && panels[panel];
  const scene = useLab(shownScene);
  const present = useLab((s) => s.view.present);
  const lesson = useLab((s) => s.lesson !== null);
  const figure = useLab((s) => s.view.figure !== null);
  return (
    <div className={styles.app}>
      {figure ? (
        <Suspense fallback={null}>
          <Foundations on />
        </Suspense>
      ) : (
        <>
          {present ? (
            <Suspense fallback={<Header />}>
              <Presenting />
            </Suspense>
          ) : (
            <Header />
          )}
          {scene && (
            <Suspense fallback={null}>
              <SceneStrip scene={scene} />
            </Suspense>
          )}
          <main ref={main} className={styles.main}>
            {lesson && (
              <Suspense fallback={null}>
                <Lesson />
              </Suspense>
            )}
            <div className={styles.plane} data-part="plane">
              <PlanePanel />
            </div>
            <div className={styles.chart} data-part="chart">
              <ChartPanel />
            </div>
            <div className={styles.details} data-part="details">
              <Details />
            </div>
          </main>
        </>
      )}
      <Messages />
      {!figure && <Transport />}
      {OpenPanel && (
        <Suspense fallback={null}>
          <OpenPanel />
        </Suspense>
      )}
    </div>
  );
}

/** What is drawn to a size keeps it on paper, where it is scaled as a whole. */
function keepSizes(main: HTMLElement): void {
  for (const part of main.children) {
    if (!(part instanceof HTMLElement)) continue;
    part.style.setProperty("--across", String(part.offsetWidth));
    part.style.setProperty("--down", String(part.offsetHeight));
  }
}
