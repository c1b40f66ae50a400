import type { Lesson } from "../../data/lesson/contract.ts";
import { Emblem, hasEmblem } from "./Emblem.tsx";
import type { Told } from "./firstFrame.ts";
import { Thumb } from "./Thumb.tsx";

/** Lessons that are about the classes of their points: what is told of them, from their first scene or another. */
const about: Readonly<Record<string, { readonly scene?: string; readonly told: Told }>> = {
  "labelled-data": { told: "classes" },
  "semi-supervised": { scene: "ten", told: "observed" },
};

/** A lesson by what it is about: a drawing, or the points that it opens with. */
export function LessonPicture({ lesson: { id, scenes } }: { readonly lesson: Lesson }) {
  if (hasEmblem(id)) return <Emblem of={id} />;
  const told = about[id];
  const scene = scenes.find((each) => each.id === told?.scene) ?? scenes[0];
  return scene && <Thumb session={scene.session} told={told?.told} />;
}
