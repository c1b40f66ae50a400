import type { Move } from "../../models/contract/rule.ts";
import { useLab } from "../../store/lab/lab.ts";
import {
  atLast,
  eitherNext,
  isBare,
  isOver,
  movesOf,
  nextPhase,
  shownFrame,
} from "../../store/lab/selectors.ts";
import type { Lab } from "../../store/lab/state.ts";
import {
  cancel,
  goTo,
  newStart,
  restart,
  runToConvergence,
  setSlow,
  setSpeed,
  speeds,
  stepBack,
  stepTo,
  togglePlay,
} from "../../store/run/transport.ts";
import { late } from "../../views/late.ts";
import { Button } from "../common/Button.tsx";
import { LazyMenu } from "../common/menu/LazyMenu.tsx";
import { Readouts } from "./Readouts.tsx";
import { Stages } from "./Stages.tsx";
import styles from "./Transport.module.css";

const ByHandMenu = late(() => import("./ByHandMenu.tsx"));

/** Why no half-step can be made now; null where one can. */
function blocked(s: Lab): string | null {
  if (isBare(s)) return "There are no points yet.";
  if (s.run.frames.length === 0) return "The start is being made.";
  if (s.activity === "running") return "A run is under way.";
  if (s.activity === "playing") return "Playing; pause first.";
  if (isOver(s) && atLast(s)) return "The run ends here: step back, or make a new start.";
  return null;
}

/** Everything that moves the run. */
export function Transport() {
  const phase = useLab(nextPhase);
  const why = useLab(blocked);
  const activity = useLab((s) => s.activity);
  const cursor = useLab((s) => s.cursor);
  const frames = useLab((s) => s.run.frames.length);
  const either = useLab(eitherNext);
  const moves = useLab((s) => movesOf(s).join(" ")).split(" ") as Move[];
  const wrongTurn = (own: Move) =>
    own === phase || either ? null : `The ${phase}-step comes first.`;
  const running = activity === "running";
  const playing = activity === "playing";
  return (
    <footer className={styles.transport}>
      <h2 className="visually-hidden">Transport</h2>
      <div className={styles.top} data-desk>
        <Stages />
        <Scrubber />
      </div>
      <div className={styles.row}>
        <div className={styles.buttons}>
          <Button data-desk onClick={restart} disabledBecause={frames > 0 ? null : why}>
            Restart
          </Button>
          <Button data-desk onClick={newStart} disabledBecause={frames > 0 ? null : why}>
            New start
          </Button>
          <LazyMenu name="By hand" Menu={ByHandMenu} />
          <Button onClick={stepBack} disabledBecause={cursor > 0 ? null : "This is the start."}>
            Step back
          </Button>
          {moves.map((own) => (
            <Button
              key={own}
              className={styles.step}
              look={own === phase && !why ? "primary" : "plain"}
              disabledBecause={why ?? wrongTurn(own)}
              onClick={() => stepTo(own)}
            >
              {own}-step
            </Button>
          ))}
          <Button
            className={styles.play}
            onClick={togglePlay}
            disabledBecause={playing ? null : why}
          >
            {playing ? "Pause" : "Play"}
          </Button>
          <Speed />
          <Button
            className={styles.run}
            data-desk
            onClick={running ? cancel : runToConvergence}
            disabledBecause={running || playing ? null : why}
          >
            {running ? "Cancel" : "Run to convergence"}
          </Button>
        </div>
        <Readouts />
      </div>
    </footer>
  );
}

/** Every frame of the run, to slide over. */
function Scrubber() {
  const cursor = useLab((s) => s.cursor);
  const last = useLab((s) => Math.max(0, s.run.frames.length - 1));
  const frame = useLab(shownFrame);
  const where = frame
    ? frame.phase === "init"
      ? "start"
      : `${frame.phase}-step of iteration ${frame.iteration}`
    : "";
  return (
    <input
      type="range"
      className={styles.scrubber}
      aria-label="Frame"
      aria-valuetext={`${where}, frame ${cursor} of ${last}`}
      min={0}
      max={Math.max(1, last)}
      step={1}
      value={cursor}
      disabled={last === 0}
      onChange={(event) => goTo(Number(event.target.value))}
    />
  );
}

const SLOW = "slow";

/** How fast Play goes; slow motion goes stage by stage. */
function Speed() {
  const speed = useLab((s) => s.view.speed);
  const slow = useLab((s) => s.view.slow);
  return (
    <select
      className={styles.speed}
      data-desk
      aria-label="Speed"
      title="Speed of Play, in half-steps a second"
      value={slow ? SLOW : String(speed)}
      onChange={({ target: { value } }) => (value === SLOW ? setSlow() : setSpeed(Number(value)))}
    >
      <option value={SLOW}>slow</option>
      {speeds.map((each) => (
        <option key={each} value={each}>
          {each} / s
        </option>
      ))}
    </select>
  );
}
