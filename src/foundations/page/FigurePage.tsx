import { Suspense, useEffect, useState } from "react";
import { closeFigure, sceneFigure } from "../../store/figure/figure.ts";
import { notify, useLab } from "../../store/lab/lab.ts";
import { late } from "../../views/late.ts";
import type { AnyFigure, Foundation } from "../contract.ts";
import { foundationOf, foundations } from "../index.ts";
import { Bar } from "./Bar.tsx";
import styles from "./FigurePage.module.css";
import { FigureSheet } from "./FigureSheet.tsx";
import { takeKeys } from "./keys.ts";
import { useColours } from "./useColours.ts";

const Presenting = late(() => import("../../panels/stage/Presenting.tsx"));
const Lesson = late(() => import("../../lessons/player/Lesson.tsx"));

/** A figure of the foundations in the place of plane, chart and transport; beside it the lesson that it is a scene of. */
export function FigurePage() {
  useEffect(takeKeys, []);
  const name = useLab((s) => s.view.figure?.name ?? "");
  const present = useLab((s) => s.view.present);
  const lesson = useLab((s) => sceneFigure(s) !== undefined);
  const foundation = foundationOf(name);
  const figure = useFigure(foundation);
  const colours = useColours();
  useEffect(() => {
    if (foundation) return;
    closeFigure();
    const names = foundations.map((each) => `"${each.name}"`).join(", ");
    notify({ kind: "error", text: `There is no figure "${name}". There are ${names}.` });
  }, [foundation, name]);
  const bar = <Bar foundation={foundation} />;
  return (
    <>
      {present ? (
        <Suspense fallback={bar}>
          <Presenting bar={bar} />
        </Suspense>
      ) : (
        bar
      )}
      <main className={styles.page}>
        <div className={styles.room} data-lesson={lesson}>
          {lesson && (
            <Suspense fallback={null}>
              <Lesson />
            </Suspense>
          )}
          <article className={styles.figure} style={colours} data-foundation={figure ? name : ""}>
            {foundation && figure && (
              <FigureSheet key={name} foundation={foundation} figure={figure} />
            )}
          </article>
        </div>
      </main>
    </>
  );
}

/** The figure itself, once it is here. */
function useFigure(foundation: Foundation | undefined): AnyFigure | null {
  const [here, arrived] = useState<{ of: Foundation; figure: AnyFigure } | null>(null);
  useEffect(() => {
    let wanted = true;
    // What could not be loaded is told by the page itself.
    foundation?.load().then(
      ({ figure }) => wanted && arrived({ of: foundation, figure }),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [foundation]);
  return here?.of === foundation ? (here?.figure ?? null) : null;
}
