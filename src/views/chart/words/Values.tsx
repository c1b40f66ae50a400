import { type Frame, halfSteps } from "../../../engine/run/frame.ts";
import { levelsOf } from "./levels.ts";
import { namesOf } from "./names.ts";

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

/** Which half-step a frame stands after, in words. */
function standing({ phase, iteration }: Frame): string {
  if (phase === "init") return "At the start";
  return `Iteration ${iteration}, after its ${phase}-step`;
}

/** The values of a frame in one line. */
export function readout(frame: Frame, brief: boolean): string {
  const { logLikelihood, elbo, gap } = levelsOf(frame);
  const names = namesOf(frame);
  const is = names.ell.length > 1 ? ":" : "";
  const ell = `${names.ell}${is} ${logLikelihood}`;
  const rest = frame.elbo === null ? ell : `${ell}, ${names.elbo}${is} ${elbo}, gap ${gap}`;
  return `${brief ? `${frame.iteration}${frame.phase === "init" ? "" : frame.phase}` : standing(frame)}: ${rest}`;
}

/** The values of a frame, to be heard. */
export function spoken(frame: Frame): string {
  const { logLikelihood, elbo, gap } = levelsOf(frame);
  const [ell, name] = namesOf(frame).said;
  const bound = frame.elbo === null ? "no ELBO yet" : `${name} ${elbo}, KL gap ${gap} nats`;
  return `${standing(frame)}: ${ell.toLowerCase()} ${logLikelihood}, ${bound}`;
}
