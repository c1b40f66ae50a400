import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { brief } from "../../maths/format.ts";
import type { Latent, LatentQ } from "../../models/contract/drawn/latent.ts";
import type { Place } from "../../models/contract/picture.ts";
import { useSize } from "../measure.ts";
import type { Theme } from "../palette.ts";
import { headingOf, use } from "../plane/pointer/keys.ts";
import styles from "./LatentPlane.module.css";
import { Marks } from "./Marks.tsx";
import { Painted } from "./Painted.tsx";
import { latentView, nearestTo, reachOf } from "./view.ts";

export interface LatentPlaneProps {
  /** null until it is known. */
  readonly latent: Latent | null;
  /** The class of each image, from 0, and what the classes are called; null where it is not to be seen. */
  readonly classes: Int16Array | null;
  readonly names: readonly string[];
  /** Whether the decoded digits, and the q, are drawn. */
  readonly shows: { readonly sheet: boolean; readonly q: boolean };
  readonly theme: Theme;
  readonly picked: number | null;
  /** Of an image that is none of the data. */
  readonly drawnQ: LatentQ | null;
  /** One place to look at, or two to go between. */
  readonly path: readonly Place[];
  /** What is over the plane. */
  readonly over: ReactNode;
  readonly below: ReactNode;
  onPath(path: readonly Place[]): void;
  onPick(n: number | null): void;
  onHover(at: Place | null): void;
  onSize(width: number, height: number, reach: number): void;
}

/** Pixels within which an image is picked, and beyond which a press is a drag. */
const REACH = 9;
const TREMBLE = 5;
/** How far an arrow key moves the cursor; with Alt more finely. */
const STEP = 0.2;
const FINE = 0.02;

/**
 * The plane of z: what the decoder makes of every place, the q of every image, the prior's circles. A click
 * looks at a place or picks an image, a drag goes from one place to another; keys do the same.
 */
export function LatentPlane(props: LatentPlaneProps) {
  const { latent, path, picked, onPath, onPick, onHover } = props;
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const help = useId();
  const [press, setPress] = useState<{ readonly from: Place; readonly drags: boolean } | null>(
    null,
  );
  const reach = latent ? reachOf(latent.q) : 3.2;
  const view = useMemo(() => size && latentView(size.width, size.height, reach), [size, reach]);

  const pixelUnder = (event: PointerEvent): Place => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };

  const pointer = view && {
    onPointerDown(event: PointerEvent<SVGSVGElement>) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setPress({ from: pixelUnder(event), drags: false });
    },
    onPointerMove(event: PointerEvent<SVGSVGElement>) {
      const at = pixelUnder(event);
      if (event.pointerType === "mouse" && !press) onHover(view.placeOf(at));
      if (!press) return;
      const { from } = press;
      const drags = press.drags || Math.hypot(at[0] - from[0], at[1] - from[1]) > TREMBLE;
      if (drags !== press.drags) setPress({ from, drags });
      if (drags) onPath([view.placeOf(from), view.placeOf(at)]);
    },
    onPointerUp(event: PointerEvent<SVGSVGElement>) {
      if (press && !press.drags) look(view.placeOf(pixelUnder(event)));
      setPress(null);
    },
    onPointerCancel: () => setPress(null),
    onPointerLeave: () => onHover(null),
  };

  /** Looks at a place; what lies there is picked. */
  function look(at: Place): void {
    const within = REACH / (view?.unit ?? 1);
    onPick(latent && props.shows.q ? nearestTo(latent.q, at, within) : null);
    onPath([at]);
  }

  function act(event: KeyboardEvent): boolean {
    const heading = headingOf(event.key);
    const end: Place = path.at(-1) ?? [0, 0];
    if (heading) {
      const step = event.altKey ? FINE : STEP;
      const to: Place = [end[0] + step * heading[0], end[1] - step * heading[1]];
      onPath(event.shiftKey ? [path[0] ?? end, to] : [to]);
    } else if (event.key === "Enter") onPick(latent && nearestTo(latent.q, end, Infinity));
    else if (event.key === "Escape" && (path.length > 0 || picked !== null)) {
      onPath([]);
      onPick(null);
    } else return false;
    return true;
  }

  const told = path.map(([x, y]) => `(${brief(x)}, ${brief(y)})`).join(" to ");
  return (
    <fieldset className={styles.plane} aria-label="Data plane" tabIndex={-1}>
      <div ref={frame} className={styles.sight}>
        {view && (
          <>
            <Painted {...props} view={view} onSize={props.onSize} reach={reach} />
            <svg
              className={styles.surface}
              width={view.width}
              height={view.height}
              aria-hidden="true"
              {...pointer}
            >
              <Marks {...props} view={view} />
            </svg>
          </>
        )}
        <button
          type="button"
          className={styles.cursor}
          aria-roledescription="cursor of z"
          aria-label={told === "" ? "Places of the latent plane" : `z = ${told}`}
          aria-describedby={help}
          onKeyDown={(event) => {
            if (!event.ctrlKey && !event.metaKey && act(event)) use(event);
          }}
        />
        <p id={help} className="visually-hidden">
          Arrow keys move z, with Alt more finely; with Shift they draw a way from where it was.
          Enter picks the nearest digit, Escape lets go.
        </p>
        {props.over}
      </div>
      {props.below}
    </fieldset>
  );
}
