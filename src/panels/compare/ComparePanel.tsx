import { useEffect, useMemo } from "react";
import { gapless } from "../../data/gapless.ts";
import { adopt, asItBegins } from "../../store/edits/adopt.ts";
import { closePanel, lab, setView, useLab } from "../../store/lab/lab.ts";
import { startAt } from "../../store/lab/selectors.ts";
import { dataOf } from "../../store/run/engine.ts";
import { Button } from "../common/Button.tsx";
import { Drawer } from "../common/Drawer.tsx";
import { Formula } from "../common/Formula.tsx";
import { PictureButton } from "../export/PictureButton.tsx";
import study from "../study/Study.module.css";
import { useStudy } from "../study/useStudy.ts";
import { Fits } from "./Fits.tsx";
import { Pair } from "./Pair.tsx";
import { readyFor } from "./ready.ts";
import { VariationFields } from "./VariationFields.tsx";
import { studyOf, type Variation, variationOf, varied } from "./variation.ts";

/** The session beside a variation of it: two planes, one chart, one table. */
export default function ComparePanel() {
  const a = useLab((s) => s.choices);
  const rule = useLab((s) => s.startRule);
  const theta = useLab((s) => startAt(s.run.frames[0]));
  const dataset = useLab((s) => s.dataset);
  const ready = useMemo(() => readyFor(a, rule, dataset), [a, rule, dataset]);
  const first = ready.find(({ variation }) => variation !== null)?.variation;
  const asked = useLab((s) => s.view.study);
  const variation = useMemo(
    () => (asked?.kind === "compare" ? variationOf(asked) : (first ?? null)),
    [asked, first],
  );
  const { begin, cancel, underway, ...state } = useStudy<"compare">();
  const b = useMemo(
    () => (variation && theta !== undefined ? varied(a, theta, variation) : null),
    [a, theta, variation],
  );
  const compare = (next: Variation): void => {
    setView({ study: studyOf(next, a.model) });
    const { choices, run, dataset } = lab.getState();
    const from = startAt(run.frames[0]);
    if (from === undefined) return;
    const other = next.data ? gapless(dataset, next.data) : undefined;
    begin({
      kind: "compare",
      pair: [choices, asItBegins(varied(choices, from, next).choices, other)],
      ...(other && { other: dataOf(other) }),
    });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: begun once θ₀ is there; later ones are asked for.
  useEffect(() => {
    if (variation && theta !== undefined) compare(variation);
  }, [theta]);
  return (
    <Drawer wide title="Compare two runs" onClose={() => closePanel("compare")}>
      <VariationFields
        ready={ready}
        choices={a}
        variation={variation}
        rule={rule}
        onVary={compare}
      />
      <Pair state={state} underway={underway} data={variation?.data ?? null} />
      <div className={study.bar}>
        <p className={study.lead}>
          <Formula text={b?.start ?? "θ₀ is on its way."} /> A is the session as it is.
        </p>
        {state.status === "running" && <Button onClick={cancel}>Cancel</Button>}
        {state.status !== "running" && variation && (
          <Button onClick={() => compare(variation)}>Run both again</Button>
        )}
        {state.status === "done" && <PictureButton />}
        <Button
          look="primary"
          disabledBecause={b ? null : "There is no B yet."}
          onClick={() => {
            if (!b || !variation) return;
            closePanel("compare");
            adopt(b.choices, variation.data ? gapless(dataset, variation.data) : undefined);
          }}
        >
          Take B into the lab
        </Button>
      </div>
      {state.status === "failed" && (
        <p role="alert" className={study.fault}>
          {state.message}
        </p>
      )}
      <Fits state={state} data={variation?.data ?? null} />
    </Drawer>
  );
}
