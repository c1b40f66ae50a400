import type { Lesson } from "../../data/lesson/contract.ts";
import { loadScenes } from "../../data/scenes/index.ts";
import { loadCourse } from "../../lessons/course/index.ts";
import type { SceneGroup } from "../../models/contract/scene.ts";
import { openScene } from "../../store/files/openScene.ts";
import { closePanel, setView, useLab } from "../../store/lab/lab.ts";
import { shownScene } from "../../store/lab/selectors.ts";
import { clearGuesses, useGuessed } from "../../store/lesson/guesses.ts";
import { openLesson } from "../../store/lesson/open.ts";
import { late } from "../../views/late.ts";
import { Button } from "../common/Button.tsx";
import { Drawer } from "../common/Drawer.tsx";
import { Card } from "./Card.tsx";
import { LessonPicture } from "./LessonPicture.tsx";
import styles from "./ScenesPanel.module.css";
import { Thumb } from "./Thumb.tsx";

interface Props {
  readonly lessons: readonly Lesson[];
  readonly groups: readonly SceneGroup[];
}

/** The panel, once the lessons and the scenes of every model are there, and where a lesson is written. */
export async function withScenes() {
  const [lessons, groups] = await Promise.all([loadCourse(), loadScenes()]);
  return { default: Panel };

  function Panel() {
    const writing = useLab((s) => s.view.panel === "author");
    return writing ? <Author /> : <ScenesPanel lessons={lessons} groups={groups} />;
  }
}

const Author = late(async () => (await import("../author/AuthorPanel.tsx")).withDraft());

/** The course, and every scene with what to look at; the one opened closes the panel. */
function ScenesPanel({ lessons, groups }: Props) {
  const on = useLab(shownScene);
  const lesson = useLab((s) => s.lesson?.lesson.id);
  return (
    <Drawer wide title="Scenes" onClose={() => closePanel("scenes")}>
      <div className={styles.head}>
        <p className={styles.note}>
          Each opens data, model and start of its own. Undo brings back what you had.
        </p>
        <Button look="quiet" onClick={() => setView({ panel: "foundations" })}>
          Foundations
        </Button>
      </div>
      <section className={styles.group}>
        <div className={styles.head}>
          <h3>The course</h3>
          <div>
            <ClearGuesses lessons={lessons} />
            <Button onClick={() => setView({ panel: "author" })}>Write a lesson</Button>
          </div>
        </div>
        <ol className={styles.cards}>
          {lessons.map((each, i) => (
            <Card
              key={each.id}
              address={`lesson=${each.id}`}
              title={each.title}
              number={i + 1}
              about={each.about}
              note={`${each.scenes.length} scenes`}
              picture={<LessonPicture lesson={each} />}
              current={lesson === each.id}
              onOpen={() => openLesson(each)}
            />
          ))}
        </ol>
      </section>
      {groups.map(({ heading, scenes }) => (
        <section key={heading} className={styles.group}>
          <h3>{heading}</h3>
          <ul className={styles.cards}>
            {scenes.map((scene) => (
              <Card
                key={scene.id}
                address={`scene=${scene.id}`}
                title={scene.title}
                about={scene.about}
                picture={<Thumb session={scene.session} />}
                current={on?.title === scene.title}
                onOpen={() => openScene(scene)}
              />
            ))}
          </ul>
        </section>
      ))}
    </Drawer>
  );
}

/** Forgets every guess made in the lessons. */
function ClearGuesses({ lessons }: Pick<Props, "lessons">) {
  const guessed = useGuessed(lessons);
  return (
    guessed && (
      <Button look="quiet" onClick={() => clearGuesses(lessons)}>
        Clear my guesses
      </Button>
    )
  );
}
