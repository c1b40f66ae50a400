import { useClassified } from "../../store/follow/classified.ts";
import { useLab } from "../../store/lab/lab.ts";
import details from "../details/Details.module.css";
import { RegionsField } from "./boundaries/RegionsField.tsx";
import { ClassifierTable } from "./ClassifierTable.tsx";
import { OddsLine } from "./OddsLine.tsx";
import { WeightsLine } from "./WeightsLine.tsx";
import { classSentence, leftOutSentence } from "./words.ts";

/** The classifiers learnt from the true labels, side by side. */
export default function ClassifiersTab() {
  const found = useClassified();
  const dataset = useLab((s) => s.dataset);
  if (found === null) return <p className={details.text}>The classifiers are being fitted.</p>;
  if (typeof found === "string")
    return <p className={details.text}>{`No classifier can be fitted. ${found}`}</p>;
  const { labelled } = found;
  return (
    <div className={details.sheet}>
      <p>{`${classSentence(labelled, dataset)} ${leftOutSentence(labelled)}`}</p>
      <ClassifierTable classified={found} />
      <RegionsField classified={found} />
      <OddsLine classified={found} />
      <WeightsLine classified={found} />
    </div>
  );
}
