import { useCallback, useEffect, useRef } from "react";
import type { StudyView } from "../../models/contract/scene.ts";
import { Button } from "../../panels/common/Button.tsx";
import { useFit } from "../../panels/stage/useFit.ts";
import { studies } from "../../panels/study/studies.ts";
import { setView, useLab } from "../../store/lab/lab.ts";
import { followLesson } from "../../store/lesson/follow.ts";
import { closeLesson } from "../../store/lesson/open.ts";
import { HtmlMath } from "../../views/text/MathText.tsx";
import { Text } from "../text/Text.tsx";
import { Ask } from "./Ask.tsx";
import styles from "./Lesson.module.css";
import { Steps } from "./Steps.tsx";
import { type SceneOn, useScene } from "./useScene.ts";
import { Verdict } from "./Verdict.tsx";
import { WriteOn } from "./WriteOn.tsx";

/** How small a text may become so that all of it is seen at once: on a desk, and on the stage, which is larger. */
const LEAST = { desk: 0.86, stage: 0.6 } as const;

/** The lesson that is on: where in it, what its scene says and asks, and what came of it. */
export default function Lesson() {
  const on = useScene();
  useEffect(followLesson, []);
  return on && <Scene key={on.lesson.lesson.id} {...on} />;
}

function Scene(on: SceneOn) {
  const { lesson, scene, stage, opened, ended } = on;
  const { id, title, scenes } = lesson.lesson;
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLElement>(null);
  const outcome = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  const fitted = useFit(LEAST[useLab((s) => s.view.present) ? "stage" : "desk"], 1);
  const read = useCallback(
    (element: HTMLElement | null) => {
      body.current = element;
      return fitted(element);
    },
    [fitted],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scene is read from its top.
  useEffect(() => {
    body.current?.scrollTo?.({ top: 0 });
    if (!first.current && panel.current?.contains(document.activeElement)) heading.current?.focus();
    first.current = false;
  }, [scene]);
  useEffect(() => {
    if (stage !== "told" || !outcome.current || !body.current) return;
    const [to, from] = [outcome.current, body.current].map((it) => it.getBoundingClientRect().top);
    body.current.scrollBy?.({ top: (to ?? 0) - (from ?? 0) });
  }, [stage]);
  return (
    <section
      ref={panel}
      className={styles.lesson}
      data-asks={stage === "ask"}
      data-plays={stage !== "left" && (scene.question ?? scene.play) !== undefined}
      aria-labelledby={`lesson-${id}`}
    >
      <header className={styles.head}>
        <h2 id={`lesson-${id}`}>
          <HtmlMath text={title} />
        </h2>
        <span className={styles.place}>
          {lesson.at + 1} of {scenes.length}
        </span>
        <WriteOn lesson={lesson.lesson} at={lesson.at} />
        <Button look="quiet" aria-label="Close lesson" title="Close lesson" onClick={closeLesson}>
          <svg viewBox="0 0 16 16" aria-hidden="true" className={styles.cross}>
            <path d="M3.5 3.5l9 9m0-9l-9 9" />
          </svg>
        </Button>
      </header>
      <progress className={styles.progress} max={scenes.length} value={lesson.at + 1} aria-hidden />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      <section ref={read} className={styles.body} tabIndex={0} aria-label="Scene">
        <div className={styles.scene}>
          <h3 ref={heading} tabIndex={-1}>
            <HtmlMath text={scene.title} />
          </h3>
          <Text text={scene.text} say={opened} />
          {scene.question && <Ask {...on} question={scene.question} />}
          <div ref={outcome} className={styles.outcome} aria-live="polite">
            {stage === "told" && scene.question && <Verdict {...on} question={scene.question} />}
            {stage === "told" && scene.then && <Text text={scene.then} say={ended} />}
            {stage === "told" && scene.view?.study && <StudyOffer study={scene.view.study} />}
            {stage === "left" && (
              <p className={styles.left}>Data, model or start are no longer those of this scene.</p>
            )}
          </div>
        </div>
      </section>
      <Steps {...on} />
    </section>
  );
}

/** Opens the study of a scene, with what it is asked. It would cover the words, and is not opened by itself. */
function StudyOffer({ study }: { readonly study: StudyView }) {
  const name = studies.find(({ panel }) => panel === study.kind)?.name;
  return <Button onClick={() => setView({ panel: study.kind, study })}>{name}</Button>;
}
