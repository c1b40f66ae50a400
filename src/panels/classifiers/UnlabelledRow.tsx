import type { Classified } from "../../classifiers/classify.ts";
import { NOTHING } from "../../maths/format.ts";
import { Odds } from "./Odds.tsx";
import { Scores } from "./Scores.tsx";
import { useUnlabelled } from "./useUnlabelled.ts";

/** The mixture shown, fitted without labels, as a classifier beside those that had them. */
export function UnlabelledRow({ classified }: { readonly classified: Classified }) {
  const found = useUnlabelled(classified);
  if (!found) return null;
  const { classifier, score, free } = found;
  const { names, points } = classified.labelled;
  return (
    <tr>
      <th
        scope="row"
        title="θ shown, each component taken for the class that its mean matches best"
      >
        Mixture, without labels
      </th>
      <td>{`(${free})`}</td>
      <Scores score={score} of={points.size} />
      <td>
        {classifier.classes === names.length ? (
          <Odds classifier={classifier} names={names} />
        ) : (
          NOTHING
        )}
      </td>
    </tr>
  );
}
