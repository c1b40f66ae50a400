import { Button } from "../../panels/common/Button.tsx";
import { togglePresent } from "../../panels/header/present.ts";
import { closeFigure, openFigure } from "../../store/figure/figure.ts";
import { copyLink } from "../../store/files/copyLink.ts";
import { setView, useLab } from "../../store/lab/lab.ts";
import type { Foundation } from "../contract.ts";
import styles from "./Bar.module.css";
import { beside } from "./keys.ts";

/** Whether the page is a part of another, as of a course's site. */
const framed = (): boolean => window.parent !== window;

/** Within another page, what leads to the whole of this one. */
function Framed({ foundation }: Pick<BarProps, "foundation">) {
  return (
    <header className={styles.framed}>
      <h1 className="visually-hidden">{foundation?.title ?? "ELBO Lab"}</h1>
      <a href={location.href} target="_blank" rel="noopener">
        Open in ELBO Lab
      </a>
    </header>
  );
}

interface BarProps {
  readonly foundation: Foundation | undefined;
}

/** Where one is among the figures, and what can be done with this one. */
export function Bar({ foundation }: BarProps) {
  const present = useLab((s) => s.view.present);
  if (framed()) return <Framed foundation={foundation} />;
  return (
    <header className={styles.bar} data-on-stage={present || undefined}>
      <h1 className={styles.name}>ELBO Lab</h1>
      <Button look="quiet" onClick={closeFigure} title="Back to plane and chart">
        <Arrow back />
        <span>Lab</span>
      </Button>
      <Button
        look="quiet"
        aria-haspopup="dialog"
        onClick={() => setView({ panel: "foundations" })}
        title="All figures"
      >
        Foundations
      </Button>
      <nav className={styles.turn} aria-label="Figures">
        <Turn name="Previous figure" to={foundation && beside(foundation.name, -1)} back />
        <Turn name="Next figure" to={foundation && beside(foundation.name, 1)} />
      </nav>
      <span className={styles.room} />
      {!present && (
        <>
          <Button
            look="quiet"
            className={styles.scenes}
            aria-haspopup="dialog"
            onClick={() => setView({ panel: "scenes" })}
          >
            Scenes
          </Button>
          <Button onClick={copyLink} title="An address that opens this figure as it is seen">
            Copy link
          </Button>
        </>
      )}
      <Button aria-pressed={present} onClick={togglePresent}>
        Present
      </Button>
    </header>
  );
}

interface TurnProps {
  readonly name: string;
  readonly to: Foundation | undefined;
  readonly back?: boolean;
}

function Turn({ name, to, back = false }: TurnProps) {
  return (
    <Button
      look="quiet"
      aria-label={name}
      title={to ? to.title : name}
      disabledBecause={to ? null : "There is none."}
      onClick={() => to && openFigure(to.name)}
    >
      <Arrow back={back} />
    </Button>
  );
}

const Arrow = ({ back = false }: { readonly back?: boolean }) => (
  <svg viewBox="0 0 16 16" className={styles.arrow} aria-hidden="true">
    <path d={back ? "M10 3 5 8l5 5" : "M6 3l5 5-5 5"} />
  </svg>
);
