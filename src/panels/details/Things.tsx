import { type ComponentType, useEffect, useState } from "react";
import { useLab } from "../../store/lab/lab.ts";
import { shownPicture } from "../../store/lab/selectors.ts";
import type { Lab } from "../../store/lab/state.ts";
import { type Late, useLate } from "../../views/useLate.ts";
import { whenIdle } from "../../views/whenIdle.ts";
import { Formula } from "../common/Formula.tsx";
import { type Thing, things } from "./firstThings.ts";

const none: readonly Thing[] = [];

interface Props {
  /** Things of the screen, and how each is worked; left out: those of the model shown. */
  readonly of?: readonly Thing[];
}

const others: Late<typeof import("./otherThings.ts")> = {
  load: () => import("./otherThings.ts"),
};

/** Whether z is one for all points. */
const isShared = (s: Lab): boolean => shownPicture(s).words(s.choices.model).one !== undefined;

/** What the screen shows, in a few lines; its words explain themselves once the page has nothing else to do. */
export function Things({ of }: Props) {
  const shared = useLab(isShared);
  const other = useLate(others, shared && of === undefined);
  const own = useLab((s) => (shared ? (other?.thingsOf(s) ?? none) : things));
  const [Text, setText] = useState<ComponentType<{ readonly text: string }>>(() => Formula);
  useEffect(
    () =>
      whenIdle(() => {
        import("../glossary/Explained.tsx").then(
          (explained) => setText(() => explained.default),
          () => {},
        );
      }),
    [],
  );
  return (of ?? own).map(({ name, says }) => (
    <p key={name}>
      <b>{name}</b> <Text text={says} />
    </p>
  ));
}
