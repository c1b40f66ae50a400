import { Suspense } from "react";
import { useLab } from "../../store/lab/lab.ts";
import { asksToDraw, asksToLight } from "../../store/lab/selectors.ts";
import type { ChartLayout } from "../../views/chart/axes/chartLayout.ts";
import { late } from "../../views/late.ts";

const GuessedLine = late(() => import("../../lessons/player/GuessedLine.tsx"));
const LitChart = late(() => import("../formulas/LitChart.tsx"));

/** What is drawn over the lines when it is asked for. */
export default function Over({ layout }: { readonly layout: ChartLayout }) {
  const draws = useLab(asksToDraw);
  const lights = useLab(asksToLight);
  return (
    <Suspense fallback={null}>
      {draws && <GuessedLine layout={layout} open={draws === "now"} />}
      {lights && <LitChart layout={layout} />}
    </Suspense>
  );
}
