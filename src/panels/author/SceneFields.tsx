import { editScene } from "../../store/author/author.ts";
import type { DraftScene } from "../../store/author/draft.ts";
import own from "./Fields.module.css";
import { QuestionFields } from "./QuestionFields.tsx";
import { StudyField } from "./StudyField.tsx";
import { Typed } from "./Typed.tsx";
import { Written } from "./Written.tsx";

interface SceneFieldsProps {
  readonly scene: DraftScene;
  readonly at: number;
}

/** The words of a scene, in the order in which they are read. */
export function SceneFields({ scene, at }: SceneFieldsProps) {
  const { title, text, play, question, told, view } = scene;
  const place = (part: string): string => `scenes[${at}].${part}`;
  const set = (change: Partial<DraftScene>): void => editScene(at, change);
  return (
    <div className={own.fields}>
      <Typed
        label="Title of the scene"
        value={title}
        place={place("title")}
        onChange={(next) => set({ title: next })}
      />
      <Written
        label="What to look at"
        value={text}
        place={place("text")}
        onChange={(next) => set({ text: next })}
      />
      <QuestionFields
        question={question}
        place={place("question")}
        onChange={(next) => set({ question: next })}
      >
        <Typed
          label="Half-steps to play"
          value={play}
          place={place("play")}
          help="A number from 1, or “end” until the run stops; empty where nothing plays"
          onChange={(next) => set({ play: next })}
        />
      </QuestionFields>
      <Written
        label="What was seen, told afterwards"
        value={told}
        place={place("then")}
        onChange={(next) => set({ told: next })}
      />
      <StudyField at={at} study={view?.study} />
    </div>
  );
}
