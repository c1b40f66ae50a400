import type { Classified } from "../../classifiers/classify.ts";
import { columnNames } from "../../data/columnNames.ts";
import { parameter } from "../../maths/format.ts";
import { setClassifiers } from "../../store/edits/editClassifiers.ts";
import { useClassified } from "../../store/follow/classified.ts";
import { useLab } from "../../store/lab/lab.ts";
import { Formula } from "../common/Formula.tsx";
import { SelectField } from "../common/fields/SelectField.tsx";
import { Swatch } from "../common/Swatch.tsx";
import details from "../details/DetailSheet.module.css";
import { useClassColours } from "./boundaries/classColours.ts";
import styles from "./Classifiers.module.css";
import { ClassifierTable } from "./ClassifierTable.tsx";
import { usePlace } from "./cells.tsx";
import { classSentence, leftOutSentence, noBoundaries, titles } from "./words.ts";

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

/** Whose decision regions are filled on the plane, and with which colours. */
function RegionsField({ classified }: { readonly classified: Classified }) {
  const regions = useLab((s) => s.view.classifiers.regions);
  const colours = useClassColours(classified);
  const off = useLab(noBoundaries);
  const fitted = classified.rows.filter(({ fit }) => fit.classifier);
  const filled = fitted.find(({ kind }) => kind === regions)?.kind ?? "";
  if (off !== null) return <p>{off}</p>;
  return (
    <div className={styles.regions}>
      <SelectField
        label="Fill the decision regions of"
        value={filled}
        options={[
          { value: "", label: "none" },
          ...fitted.map(({ kind }) => ({ value: kind, label: titles[kind] })),
        ]}
        onChange={(value) =>
          setClassifiers({ regions: fitted.find(({ kind }) => kind === value)?.kind ?? null })
        }
      />
      {filled !== "" && (
        <p className={styles.key}>
          {classified.labelled.names.map((name, k) => (
            <span key={name}>
              Class {name} <Swatch colour={colours[k] ?? 0} />
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

/** What the log-odds are of, and where. */
function OddsLine({ classified }: { readonly classified: Classified }) {
  const place = usePlace();
  const { names } = classified.labelled;
  const two = names.length === 2;
  return (
    <p>
      {two ? (
        <>
          Log-odds <Formula text="log q(+ | x) − log q(− | x)" />{" "}
        </>
      ) : (
        <span>Log-odds of the most probable class over the next </span>
      )}
      in nats
      <span>
        {place
          ? ` at ${place.of} (${place.at.map(parameter).join(", ")}).`
          : ": point at the plane, or pick a point."}
      </span>
    </p>
  );
}

/** The weights of logistic regression, as its log-odds written out. */
function WeightsLine({ classified }: { readonly classified: Classified }) {
  const columns = columnNames(useLab((s) => s.dataset));
  const { classifier } = classified.logistic;
  if (!classifier) return null;
  const { bias, weights } = classifier;
  const terms = weights.map((weight, d) => {
    const sign = weight < 0 ? "−" : "+";
    return ` ${sign} ${parameter(Math.abs(weight))} ${columns[d]}`;
  });
  return (
    <p>
      Logistic regression: <Formula text={`log-odds = ${parameter(bias)}${terms.join("")}`} />
    </p>
  );
}
