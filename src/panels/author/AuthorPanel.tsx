import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import {
  bringBack,
  edit,
  forgetOther,
  isEmpty,
  loadDraft,
  openOther,
  saveAsScene,
  startAnew,
  useAuthor,
} from "../../store/author/author.ts";
import { type Draft, idOf } from "../../store/author/draft.ts";
import { closePanel, useLab } from "../../store/lab/lab.ts";
import { isBare } from "../../store/lab/selectors.ts";
import { Button } from "../common/Button.tsx";
import { Drawer } from "../common/Drawer.tsx";
import own from "./Author.module.css";
import { Finish } from "./Finish.tsx";
import { Faults, useFault, useFaults } from "./faults.ts";
import { SceneCard } from "./SceneCard.tsx";
import { Typed } from "./Typed.tsx";

/** The panel, once what was being written is back. */
export async function withDraft() {
  await loadDraft();
  return { default: AuthorPanel };
}

/** A lesson being written: its scenes are taken from the screen, its words typed in place. */
function AuthorPanel() {
  const faults = useFaults();
  const draft = useAuthor((s) => s.draft);
  return (
    <Drawer wide title="Write a lesson" onClose={() => closePanel("author")}>
      <Faults value={faults}>
        <div className={own.about}>
          <Typed
            label="Title of the lesson"
            value={draft.title}
            place="title"
            onChange={(title) => edit({ title })}
          />
          <Typed
            label="What it is about"
            value={draft.about}
            place="about"
            onChange={(about) => edit({ about })}
          />
          <Typed
            label="Name in an address"
            value={draft.id}
            place="id"
            help={draft.id ? "" : `Made of the title: ${idOf(draft)}`}
            onChange={(id) => edit({ id })}
          />
        </div>
        <Scenes />
        <Finish />
      </Faults>
    </Drawer>
  );
}

function Scenes() {
  const draft = useAuthor((s) => s.draft);
  const gone = useAuthor((s) => s.gone);
  const [help, setHelp] = useState(false);
  const none = useFault("scenes", "The list of scenes");
  const empty = useLab(isBare);
  const nothing = empty ? "There are no points on the screen." : null;
  const undo = useRef<HTMLButtonElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const { scenes } = draft;
  return (
    <section className={own.scenes} aria-label="Scenes">
      <div className={own.bar}>
        <h3>Scenes</h3>
        <Button look="quiet" aria-expanded={help} onClick={() => setHelp(!help)}>
          How to write
        </Button>
        {!isEmpty(draft) && (
          <Button look="quiet" onClick={() => startAnew()}>
            Start anew
          </Button>
        )}
      </div>
      {help && <Help />}
      <ol className={own.list}>
        {scenes.map((scene, at) => (
          <SceneCard
            key={scene.id}
            scene={scene}
            at={at}
            count={scenes.length}
            nothing={nothing}
            onGone={() => undo.current?.focus()}
          />
        ))}
      </ol>
      {gone && (
        <p className={own.gone} role="status">
          {gone.kind === "scene"
            ? `“${gone.scene.title.trim() || "Untitled"}” was deleted.`
            : `“${nameOf(gone.draft)}”, which you wrote before, was put aside.`}{" "}
          <Button
            ref={undo}
            onClick={() => {
              flushSync(bringBack);
              add.current?.focus();
            }}
          >
            Bring it back
          </Button>
        </p>
      )}
      <Others />
      <div className={own.bar}>
        <Button
          ref={add}
          look={scenes.length === 0 ? "primary" : "plain"}
          disabledBecause={nothing}
          onClick={saveAsScene}
        >
          Save as scene
        </Button>
        <span className={own.note}>
          Takes what is on the screen now: data, model, rules and start, the half-steps made, and
          what is open.
        </span>
      </div>
      {none && <p className={own.fault}>{none}</p>}
    </section>
  );
}

const nameOf = ({ title }: Draft): string => title.trim() || "Untitled";

/** What other tabs have written. */
function Others() {
  const [other] = useAuthor((s) => s.others);
  const apart = useAuthor((s) => s.apart);
  return (
    <>
      {apart && (
        <p className={own.gone} role="status">
          Another tab wrote on this lesson too. Both are kept; this one goes on by itself.
        </p>
      )}
      {other && (
        <p className={own.gone} role="status">
          {`“${nameOf(other.draft)}”, written in another tab, is kept too.`}{" "}
          <Button onClick={() => openOther(other)}>Open it</Button>{" "}
          <Button look="quiet" onClick={() => forgetOther(other)}>
            Forget it
          </Button>
        </p>
      )}
    </>
  );
}

function Help() {
  return (
    <div className={own.help}>
      <p>
        Words are Markdown: an empty line begins a paragraph, <code>*emphasis*</code>,{" "}
        <code>- a list</code>, <code>[a link](https://…)</code>. Formulas stand between dollar
        signs: <code>{"$p(z \\mid x, \\theta)$"}</code>.
      </p>
      <p>
        A number of the run stands between double braces: <code>{"{{logLikelihood}}"}</code>,{" "}
        <code>{"{{elbo}}"}</code>, <code>{"{{gap}}"}</code>, <code>{"{{iterations}}"}</code>,{" "}
        <code>{"{{points}}"}</code>, or one of θ, counted from 0: <code>{"{{weights.0}}"}</code>,{" "}
        <code>{"{{means.1.0}}"}</code>. In what is told afterwards <code>.before</code> is the
        number where the scene opened and <code>.change</code> how far it came:{" "}
        <code>{"{{elbo.change}}"}</code>.
      </p>
      <p>
        Say where to look before the question, and what was seen, and why, afterwards. Never type a
        number that the run can tell.
      </p>
    </div>
  );
}
