import { useRef } from "react";
import type { LessonScene } from "../../data/lesson/contract.ts";
import { quantitiesIn } from "../../data/lesson/quantity.ts";
import type { Frame } from "../../engine/run/frame.ts";
import { NOTHING } from "../../maths/format.ts";
import { useLab } from "../../store/lab/lab.ts";
import type { LessonOn } from "../../store/lab/state.ts";
import { type Stage, sceneAt, stageOf } from "../../store/lesson/place.ts";
import { quantityOf } from "../run/numbers.ts";
import type { Say } from "../text/Text.tsx";

/** What the player shows of the scene that is on. */
export interface SceneOn {
  readonly lesson: LessonOn;
  readonly scene: LessonScene;
  readonly stage: Stage;
  /** The frames it plays, from its first to its last once all of them are made; none until it has opened. */
  readonly frames: readonly Frame[];
  readonly points: number;
  /** Numbers where the scene opens, and where what plays has ended. */
  readonly opened: Say;
  readonly ended: Say;
}

/** Null where no lesson is on. A scene that was left keeps its numbers. */
export function useScene(): SceneOn | null {
  const lesson = useLab((s) => s.lesson);
  const stage = useLab(stageOf);
  const made = useLab((s) => s.run.frames);
  const points = useLab((s) => s.dataset.points.size);
  const last = useRef<Pick<SceneOn, "frames" | "points"> & { readonly of: unknown }>(null);
  if (!lesson || !stage) return null;
  const scene = sceneAt(lesson);
  if (stage !== "left" && lesson.from !== null) {
    const end = stage === "told" && lesson.to !== null ? lesson.to : lesson.from;
    const frames = made.slice(lesson.from, end + 1);
    if (frames.length > 0) last.current = { frames, points, of: scene };
  }
  const known = last.current?.of === scene ? last.current : { frames: [], points };
  const [from, to] = [known.frames[0], known.frames.at(-1)];
  const beside = quantitiesIn(scene.then ?? "");
  const single = known.frames.length === 2;
  const say =
    (at: Frame | undefined): Say =>
    (name) =>
      from && at
        ? quantityOf(name, { from, to: at, points: known.points, single }, beside).text
        : NOTHING;
  return { lesson, scene, stage, ...known, opened: say(from), ended: say(to) };
}
