import { useEffect, useRef, useState } from "react";
import { download } from "../../store/export/save.ts";
import { lab } from "../../store/lab/lab.ts";
import { Button } from "../common/Button.tsx";
import { Drawer } from "../common/Drawer.tsx";
import { SelectField } from "../common/fields/SelectField.tsx";
import { canMakeWebM, type FilmFormat, formats } from "./encoders.ts";
import { film, MOST } from "./film.ts";
import styles from "./Sheet.module.css";
import { viewsIn } from "./views.ts";

interface Props {
  readonly onClose: () => void;
}

/** The views that are there at every half-step. */
const FILMED = ["Plane", "Chart", "Plane and chart"];
const WIDTHS = [640, 960, 1280, 1920];
const SPEEDS = [1, 2, 4, 8];
const PAPERS = [
  { value: "white", label: "White" },
  { value: "dark", label: "Dark" },
];

/** How far a film is. */
type Making =
  | { readonly state: "none" }
  | { readonly state: "making"; readonly done: number; readonly of: number }
  | { readonly state: "made"; readonly address: string; readonly blob: Blob }
  | { readonly state: "ended"; readonly because: string };

/** The run as a film to be saved. */
export default function FilmSheet({ onClose }: Props) {
  const [views] = useState(() => viewsIn(null).filter(({ name }) => FILMED.includes(name)));
  const [name, setName] = useState("Plane and chart");
  const [format, setFormat] = useState<FilmFormat>("GIF");
  const [webM, setWebM] = useState(false);
  const [width, setWidth] = useState(960);
  const [speed, setSpeed] = useState(2);
  const [paper, setPaper] = useState("white");
  const [making, setMaking] = useState<Making>({ state: "none" });
  const ended = useRef<AbortController | null>(null);
  const halfSteps = lab.getState().run.frames.length - 1;
  const busy = making.state === "making";
  useEffect(() => {
    canMakeWebM(960, 540).then((can) => {
      setWebM(can);
      if (can) setFormat("WebM");
    });
    return () => ended.current?.abort();
  }, []);
  const address = making.state === "made" ? making.address : null;
  useEffect(() => {
    if (address) return () => URL.revokeObjectURL(address);
  }, [address]);
  const make = async (): Promise<void> => {
    const view = views.find((each) => each.name === name);
    if (!view) return;
    const controller = new AbortController();
    ended.current = controller;
    setMaking({ state: "making", done: 0, of: Math.min(halfSteps + 1, MOST) });
    const { signal } = controller;
    const tell = (done: number, of: number) => setMaking({ state: "making", done, of });
    const ground = paper === "dark" ? "dark" : "white";
    try {
      const blob = await film({ view, ground, format, width, speed, signal, tell });
      setMaking({ state: "made", blob, address: URL.createObjectURL(blob) });
    } catch (error) {
      const because = error instanceof Error ? error.message : String(error);
      setMaking({ state: "ended", because: signal.aborted ? "Cancelled." : because });
    }
  };
  const file = `elbo-lab-run.${format === "WebM" ? "webm" : "gif"}`;
  const choose =
    <T,>(set: (value: T) => void, of: (text: string) => T) =>
    (text: string) => {
      set(of(text));
      setMaking({ state: "none" });
    };
  return (
    <Drawer wide title="Film of the run" onClose={onClose}>
      <div className={styles.sheet}>
        <fieldset className={styles.choices} disabled={busy} aria-label="The film">
          <SelectField
            label="Of"
            value={name}
            options={views.map((each) => ({ value: each.name, label: each.name }))}
            onChange={choose(setName, String)}
          />
          <SelectField
            label="Format"
            value={format}
            options={formats.map((each) => ({
              value: each,
              label: each,
              disabled: each === "WebM" && !webM,
            }))}
            help={
              webM
                ? "A WebM fades from picture to picture; a GIF plays everywhere."
                : "This browser can't make a WebM."
            }
            onChange={choose(setFormat, (text) => (text === "WebM" ? "WebM" : "GIF"))}
          />
          <SelectField
            label="Width"
            value={String(width)}
            options={WIDTHS.map((each) => ({ value: String(each), label: `${each} pixels` }))}
            onChange={choose(setWidth, Number)}
          />
          <SelectField
            label="Speed"
            value={String(speed)}
            options={SPEEDS.map((each) => ({
              value: String(each),
              label: each === 1 ? "1 half-step a second" : `${each} half-steps a second`,
            }))}
            help={lengthOf(halfSteps, speed)}
            onChange={choose(setSpeed, Number)}
          />
          <SelectField
            label="Background"
            value={paper}
            options={PAPERS}
            onChange={choose(setPaper, String)}
          />
        </fieldset>
        <div className={styles.result}>
          <div className={styles.actions}>
            {busy && <Button onClick={() => ended.current?.abort()}>Cancel</Button>}
            {!busy && making.state !== "made" && (
              <Button
                look="primary"
                onClick={make}
                disabledBecause={halfSteps > 0 ? null : "The run has made no half-step yet."}
              >
                Make the film
              </Button>
            )}
            {making.state === "made" && (
              <Button look="primary" onClick={() => download(making.blob, file)}>
                Save
              </Button>
            )}
            {busy && (
              <progress
                className={styles.progress}
                aria-label="Progress, in half-steps"
                max={making.of}
                value={making.done}
              />
            )}
            <p className={styles.told} aria-live={busy ? "off" : "polite"}>
              {wordsFor(making, halfSteps)}
            </p>
          </div>
          {making.state === "made" && (
            <div className={styles.preview} data-ground={paper === "dark" ? "night" : "white"}>
              {format === "GIF" ? (
                <img src={making.address} alt="The film" />
              ) : (
                <video src={making.address} controls autoPlay muted loop aria-label="The film" />
              )}
            </div>
          )}
        </div>
      </div>
    </Drawer>
  );
}

function lengthOf(halfSteps: number, speed: number): string {
  const shown = Math.min(halfSteps + 1, MOST);
  const seconds = `About ${Math.ceil((shown - 1) / speed + 2)} seconds.`;
  return shown < halfSteps + 1
    ? `${seconds} Of ${halfSteps} half-steps it shows ${shown}, evenly spread.`
    : seconds;
}

function wordsFor(making: Making, halfSteps: number): string {
  if (making.state === "making") return `${making.done} of ${making.of} pictures`;
  if (making.state === "made")
    return `Made: ${Math.max(1, Math.round(making.blob.size / 1000))} kB.`;
  if (making.state === "ended") return making.because;
  return halfSteps > 0
    ? "From the start to the last half-step made; the lab goes through the run meanwhile."
    : "";
}
