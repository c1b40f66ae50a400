import { useContext, useEffect, useRef, useState } from "react";
import { author, useAuthor } from "../../store/author/author.ts";
import { lessonLink, preview, saveLesson } from "../../store/author/finish.ts";
import { copyText } from "../../store/files/clipboard.ts";
import { Button } from "../common/Button.tsx";
import own from "./Finish.module.css";
import { Faults } from "./faults.ts";

/** What can be done with a lesson that is written; what keeps it from being done has the focus. */
export function Finish() {
  const { title, scenes } = useAuthor((s) => s.draft);
  const open = useAuthor((s) => s.open);
  const faults = useContext(Faults);
  const [told, setTold] = useState("");
  const [seeking, setSeeking] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const none = scenes.length > 0 ? null : "There is no scene yet.";

  const [first] = faults;
  const at = /^scenes\[(\d+)\]/.exec(first?.place ?? "")?.[1];
  const scene = at === undefined ? undefined : scenes[Number(at)];
  useEffect(() => {
    if (!seeking || !first) return;
    // Its fields are there once the scene is open.
    if (scene && scene.id !== author.getState().open) author.setState({ open: scene.id });
    else {
      setSeeking(false);
      bar.current?.closest("dialog")?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    }
  });

  const tried = async (work: () => Promise<string>): Promise<void> => {
    setTold("");
    try {
      setTold(await work());
    } catch (error) {
      setSeeking(true);
      setTold(error instanceof Error ? error.message : String(error));
    }
  };

  const play = async (): Promise<string> => {
    const from = scenes.findIndex(({ id }) => id === open);
    await preview(Math.max(0, from));
    bar.current?.closest("dialog")?.close();
    return "";
  };

  const link = async (): Promise<string> => {
    const address = lessonLink();
    const copied = copyText(address).then(
      () => true,
      () => false,
    );
    const text = await address;
    return (await copied)
      ? "Link copied: it opens this lesson."
      : `The clipboard can't be used here. The link: ${text}`;
  };

  const save = async (): Promise<string> => {
    await saveLesson();
    return `“${title}” was saved. Open… opens it, here and anywhere else.`;
  };

  return (
    <div ref={bar} className={own.finish}>
      <p className={own.told} role="status">
        {faults.length > 0 ? leftWords(faults.length, at) : told}
      </p>
      <Button disabledBecause={none} onClick={() => tried(play)}>
        Preview
      </Button>
      <Button disabledBecause={none} onClick={() => tried(link)}>
        Copy link
      </Button>
      <Button look="primary" disabledBecause={none} onClick={() => tried(save)}>
        Save lesson
      </Button>
    </div>
  );
}

/** Where the first of some faults is; each is named at its field. */
function leftWords(count: number, at: string | undefined): string {
  const where = at === undefined ? "at the top" : `in scene ${Number(at) + 1}`;
  return count === 1
    ? `1 fault is left, ${where}.`
    : `${count} faults are left, the first ${where}.`;
}
