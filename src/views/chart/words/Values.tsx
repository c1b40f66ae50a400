import { type Frame, halfSteps } from "../../../engine/run/frame.ts";
import { levelsOf } from "./levels.ts";
import { namesOf } from "./names.ts";
import { standing } from "./readout.ts";

const ROWS = 20;

interface ValuesProps {
  readonly frames: readonly Frame[];
  readonly cursor: number;
}

/** The latest values up to the cursor as a table, for those who do not see the drawing. */
export default function Values({ frames, cursor }: ValuesProps) {
  const latest = frames.slice(Math.max(0, cursor + 1 - ROWS), cursor + 1);
  const [ell, elbo] = namesOf(latest[0]).said;
  return (
    <div className="visually-hidden">
      <table>
        <caption>The latest half-steps</caption>
        <thead>
          <tr>
            <th scope="col">Half-step</th>
            <th scope="col">{ell}</th>
            <th scope="col">{elbo}</th>
            <th scope="col">KL gap</th>
          </tr>
        </thead>
        <tbody>
          {latest.map((frame) => {
            const { logLikelihood, elbo: bound, gap } = levelsOf(frame);
            return (
              <tr key={halfSteps(frame)}>
                <th scope="row">{standing(frame)}</th>
                <td>{logLikelihood}</td>
                <td>{bound}</td>
                <td>{gap}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
