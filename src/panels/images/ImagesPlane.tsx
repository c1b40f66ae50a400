import { useEffect, useMemo, useState } from "react";
import { fixed } from "../../maths/format.ts";
import { followAgain } from "../../store/follow/again.ts";
import { followLatent, setLatentSize } from "../../store/follow/latent.ts";
import { DRAWS, followLikelihood } from "../../store/follow/likelihood.ts";
import { lab, setView, useLab } from "../../store/lab/lab.ts";
import { setPointerPlace } from "../../store/lab/pointer.ts";
import { shownTheta } from "../../store/lab/selectors.ts";
import { setSight } from "../../store/lab/sight.ts";
import { latentShown } from "../../store/seen/latent.ts";
import { likelihoodAt } from "../../store/seen/likelihood.ts";
import { LatentPlane } from "../../views/images/LatentPlane.tsx";
import { ReplacedLine } from "../plane/next/ReplacedLine.tsx";
import { useTheme } from "../theme.ts";
import styles from "./Images.module.css";
import { Looked } from "./Looked.tsx";
import { useAtHand } from "./shown.ts";
import { Way } from "./Way.tsx";

const NOWHERE: readonly (readonly [number, number])[] = [];

/** The plane of z over images: every q, and what the decoder makes of each place. */
export default function ImagesPlane() {
  useEffect(() => {
    followAgain();
    followLatent();
    followLikelihood();
    // Nothing of it is zoomed.
    setSight(() => null);
    // A line through thousands of weights is not what is looked at first.
    if (lab.getState().view.tab === "along") setView({ tab: "images", asked: true });
  }, []);
  const dataset = useLab((s) => s.dataset);
  const latent = useLab((s) => latentShown(s.dataset));
  const picked = useLab((s) => s.view.picked);
  const way = useLab((s) => s.view.way ?? NOWHERE);
  const drawn = useLab((s) => s.view.drawn ?? null);
  const theme = useTheme();
  const hands = useAtHand();
  const [shows, setShows] = useState({ sheet: true, q: true });
  const ell = useLab((s) => likelihoodAt(shownTheta(s)));
  const drawnQ = useMemo(() => drawn && (hands?.encode(drawn) ?? null), [drawn, hands]);
  return (
    <LatentPlane
      latent={latent}
      classes={dataset.labels}
      names={dataset.classes ?? []}
      shows={shows}
      theme={theme}
      picked={picked}
      drawnQ={drawnQ}
      path={way}
      onPath={(next) => setView({ way: next })}
      onPick={(n) => setView({ picked: n })}
      onHover={setPointerPlace}
      onSize={setLatentSize}
      over={
        <>
          <div className={styles.switches} data-desk>
            <button
              type="button"
              aria-pressed={shows.sheet}
              onClick={() => setShows({ ...shows, sheet: !shows.sheet })}
            >
              Decoded
            </button>
            <button
              type="button"
              aria-pressed={shows.q}
              onClick={() => setShows({ ...shows, q: !shows.q })}
            >
              q(z | x)
            </button>
          </div>
          <Looked hands={hands} />
          <Way hands={hands} />
          <ReplacedLine />
        </>
      }
      below={
        <p className={styles.below}>
          <span>ellipses: 1σ of q(z | x), coloured by class; dashed: the prior</span>
          {ell && (
            <span>
              ℓ ≥ {fixed(ell.logLikelihood, 0)} ± {fixed(ell.error, 0)} on average: {DRAWS} draws of
              each q
            </span>
          )}
          <span>digits: MNIST, LeCun, Cortes &amp; Burges, CC BY-SA 3.0</span>
        </p>
      }
    />
  );
}
