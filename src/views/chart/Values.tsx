import { type Frame, halfSteps } from "../../engine/frame.ts";
import { nats } from "../format.ts";
import { namesOf } from "./names.ts";
import { standing } from "./readout.ts";
import { shownGap } from "./sentence.ts";

const ROWS = 20;

interface ValuesProps {
  readonly frames: readonly Frame[];
  readonly cursor: number;
}

/** The latest values up to the cursor as a table, for those who do not see the drawing. */
export function Values({ frames, cursor }: ValuesProps) {
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
          {latest.map((frame) => (
            <tr key={halfSteps(frame)}>
              <th scope="row">{standing(frame)}</th>
              <td>{nats(frame.logLikelihood)}</td>
              <td>{nats(frame.elbo)}</td>
              <td>{nats(frame.elbo === null ? null : shownGap(frame))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
