import { Suspense, useState } from "react";
import { setView, useLab } from "../../store/lab/lab.ts";
import { Button } from "../common/Button.tsx";
import { lateWithEditor } from "../common/lateWithEditor.ts";
import styles from "./Details.module.css";
import Guide from "./Guide.tsx";

const DetailTabs = lateWithEditor(() => import("./DetailTabs.tsx"));

/** The tabbed panel; empty until there is a step or a point to speak of, or it is asked for. */
export function Details() {
  const [begun, setBegun] = useState(false);
  const due = useLab((s) => s.run.frames.length > 1 || s.view.picked !== null || s.view.asked);
  // Once there it stays, also where an edit begins a run anew.
  if (due && !begun) setBegun(true);
  const open = useLab((s) => s.view.tab !== null);
  return (
    <section className={styles.panel} data-open={open} data-desk aria-label="Details">
      <h2 className="visually-hidden">Details</h2>
      {begun ? (
        <Suspense fallback={<div className={styles.hint} />}>
          <DetailTabs />
        </Suspense>
      ) : (
        <>
          <div className={styles.hint}>
            <p>After a half-step: what it did, and why, by formulas and in numbers.</p>
            <Button onClick={() => setView({ asked: true, tab: "parameters" })}>
              Show the parameters
            </Button>
          </div>
          <Guide />
        </>
      )}
    </section>
  );
}
