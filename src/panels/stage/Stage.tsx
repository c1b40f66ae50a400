import { useEffect } from "react";
import { summaryOf } from "../../data/summary.ts";
import { setView, useLab } from "../../store/lab/lab.ts";
import { isBare, nextPhase, shownFrame, shownPicture } from "../../store/lab/selectors.ts";
import type { Lab } from "../../store/lab/state.ts";
import { HtmlMath } from "../../views/text/MathText.tsx";
import { Status } from "../chart/Status.tsx";
import { Button } from "../common/Button.tsx";
import { togglePresent } from "../header/present.ts";
import { nextSaid } from "../plane/next/NextLine.tsx";
import { whyShown } from "../why/reasons.ts";
import styles from "./Stage.module.css";
import { useFit } from "./useFit.ts";
import "./stage.css";

/** The stage in the place of the header: what is shown, in one line, and what the half-step did and why, large. */
export function Stage() {
  const dataset = useLab((s) => s.dataset);
  const spec = useLab((s) => s.choices.model);
  const picture = useLab(shownPicture);
  const parts = useLab((s) => s.view.parts);
  useEffect(() => {
    document.documentElement.dataset.parts = parts;
  }, [parts]);
  const beside = useLab(besideStatus);
  // A lesson says why in words of its own.
  const lesson = useLab((s) => s.lesson !== null);
  const fit = useFit();
  return (
    <header className={styles.stage} data-on-stage>
      <h1 className="visually-hidden">ELBO Lab</h1>
      <div className={styles.bar}>
        <p>{`${summaryOf(dataset)} · ${picture.summary(spec)}`}</p>
        <Button
          look="quiet"
          title="All controls: key h"
          onClick={() => setView({ controls: true })}
        >
          Controls
        </Button>
        <Button look="quiet" aria-pressed onClick={togglePresent}>
          Present
        </Button>
      </div>
      <div ref={fit} className={styles.band} data-lesson={lesson}>
        <p className={styles.what}>
          <Status />
        </p>
        {!lesson && (
          <p className={styles.why}>
            <HtmlMath text={beside} />
          </p>
        )}
      </div>
    </header>
  );
}

/** Why the half-step left the lines where they are; before the first one, what it will do. */
function besideStatus(s: Lab): string {
  const frame = shownFrame(s);
  if (!frame || s.draft || isBare(s) || s.activity === "running") return "";
  const next = frame.phase === "init" ? ` Next: ${nextPhase(s)}-step: ${nextSaid(s)}.` : "";
  return `${whyShown(s)}${next}`;
}
