import { type KeyboardEvent, useId, useRef } from "react";
import { flushSync } from "react-dom";
import { author, deleteScene, rewrite, takeAgain, useAuthor } from "../../store/author/author.ts";
import { type DraftScene, duplicated, moved } from "../../store/author/draft.ts";
import { Button } from "../common/Button.tsx";
import { Thumb } from "../scenes/Thumb.tsx";
import panel from "./Author.module.css";
import { useFault, useFaultCount } from "./faults.ts";
import own from "./SceneCard.module.css";
import { SceneFields } from "./SceneFields.tsx";

interface SceneCardProps {
  readonly scene: DraftScene;
  readonly at: number;
  readonly count: number;
  /** Why nothing can be taken from the screen; null where it can. */
  readonly nothing: string | null;
  /** The scene is gone; the focus finds its place. */
  readonly onGone: () => void;
}

/** A scene in its place: what it opens, what can be done with it, and once opened its words. */
export function SceneCard({ scene, at, count, nothing, onGone }: SceneCardProps) {
  const open = useAuthor((s) => s.open === scene.id);
  const place = `scenes[${at}]`;
  const faults = useFaultCount(place);
  const opens = [
    useFault(`${place}.session`, "What it opens", true),
    useFault(`${place}.view`, "The view", true),
    useFault(`${place}.walk`, "The half-steps made"),
    useFault(`${place}.id`, "The name of the scene"),
  ].find((fault) => fault !== null);
  const id = useId();
  const card = useRef<HTMLLIElement>(null);
  const name = scene.title.trim() || "Untitled";

  /** To another place, with the focus where it was: the browser drops it from what it moves. */
  const move = (by: number): void => {
    const focused = document.activeElement;
    flushSync(() => rewrite((draft) => moved(draft, at, at + by)));
    if (focused instanceof HTMLElement && card.current?.contains(focused)) focused.focus();
    card.current?.scrollIntoView?.({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    move(by);
  };

  return (
    <li ref={card} className={own.card} data-open={open} onKeyDown={onKeyDown}>
      <div className={own.head}>
        <Thumb session={scene.session} />
        <h4 className={own.name}>
          <button
            type="button"
            className={own.opener}
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => author.setState({ open: open ? null : scene.id })}
          >
            <span className={own.number}>{at + 1}</span> {name}
          </button>
          <span className={panel.note}>
            {openedAt(scene.walk)}
            {faults > 0 && (
              <span className={panel.fault}>
                {" "}
                · {faults === 1 ? "1 fault" : `${faults} faults`}
              </span>
            )}
          </span>
        </h4>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no row. */}
        <div className={own.tools} role="group" aria-label={`Scene ${at + 1}, ${name}`}>
          <Button
            look="quiet"
            aria-label="Move up"
            title="Move up (Alt+↑)"
            disabledBecause={at > 0 ? null : "This is the first scene."}
            onClick={() => move(-1)}
          >
            ↑
          </Button>
          <Button
            look="quiet"
            aria-label="Move down"
            title="Move down (Alt+↓)"
            disabledBecause={at + 1 < count ? null : "This is the last scene."}
            onClick={() => move(1)}
          >
            ↓
          </Button>
          <Button
            look="quiet"
            title="What is on the screen now in the place of what it opened; its words stay"
            disabledBecause={nothing}
            onClick={() => takeAgain(at)}
          >
            Take again
          </Button>
          <Button look="quiet" onClick={() => rewrite((draft) => duplicated(draft, at))}>
            Duplicate
          </Button>
          <Button
            look="quiet"
            onClick={() => {
              flushSync(() => deleteScene(at));
              onGone();
            }}
          >
            Delete
          </Button>
        </div>
      </div>
      {opens && <p className={panel.fault}>{opens}</p>}
      {open && (
        <div id={id}>
          <SceneFields scene={scene} at={at} />
        </div>
      )}
    </li>
  );
}

function openedAt(walk: DraftScene["walk"]): string {
  if (walk === "end") return "Opens where the run ends";
  if (!walk) return "Opens at θ₀";
  return walk === 1 ? "Opens after 1 half-step" : `Opens after ${walk} half-steps`;
}
