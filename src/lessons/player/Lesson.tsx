import { useEffect, useRef } from "react";
import { Button } from "../../panels/common/Button.tsx";
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
  const body = useRef<HTMLDivElement>(null);
  const outcome = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scene is read from its top.
  useEffect(() => {
    body.current?.scrollTo?.({ top: 0 });
    if (!first.current && panel.current?.contains(document.activeElement)) heading.current?.focus();
    first.current = false;
  }, [scene]);
  useEffect(() => {
    if (stage === "told" && outcome.current && body.current)
      body.current.scrollTo?.({ top: outcome.current.offsetTop - body.current.offsetTop });
  }, [stage]);
  return (
    <section ref={panel} className={styles.lesson} aria-labelledby={`lesson-${id}`}>
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
      <section ref={body} className={styles.body} tabIndex={0} aria-label="Scene">
        <h3 ref={heading} tabIndex={-1}>
          <HtmlMath text={scene.title} />
        </h3>
        <Text text={scene.text} say={opened} />
        {scene.question && <Ask {...on} question={scene.question} />}
        <div ref={outcome} className={styles.outcome} aria-live="polite">
          {stage === "told" && scene.question && <Verdict {...on} question={scene.question} />}
          {stage === "told" && scene.then && <Text text={scene.then} say={ended} />}
          {stage === "left" && (
            <p className={styles.left}>Data, model or start are no longer those of this scene.</p>
          )}
        </div>
      </section>
      <Steps {...on} />
    </section>
  );
}
