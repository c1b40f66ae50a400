import { fireEvent, screen } from "@testing-library/dom";
import { expect, vi } from "vitest";
import type { Lesson } from "../../data/lesson/contract.ts";
import { openText } from "../../data/reader/open.ts";
import { author } from "../../store/author/author.ts";
import { emptyDraft } from "../../store/author/draft.ts";
import { openPage } from "./page.tsx";

const page = await openPage();

/** The page as it first opens, nothing written. */
export async function afresh(): Promise<void> {
  await page.afresh();
  author.setState({ draft: emptyDraft, gone: null, open: null, asked: false, played: null });
}

/** Opens the desk. */
export const open = async () => {
  page.lab.setState((s) => ({ view: { ...s.view, panel: "author" } }));
  return page.found("dialog", "Write a lesson");
};
export const fill = (name: string, value: string) =>
  fireEvent.change(screen.getByRole("textbox", { name }), { target: { value } });
/** What is said at a field to be wrong. */
export const faultOf = (name: string) => {
  const field = screen.getByRole("textbox", { name });
  const ids = (field.getAttribute("aria-describedby") ?? "").split(" ");
  return ids.map((id) => document.getElementById(id)?.textContent).join(" ");
};
/** The content of the file that a press saves. */
export async function saved(): Promise<Lesson> {
  const files: Blob[] = [];
  const make = vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    files.push(blob as Blob);
    return "blob:";
  });
  // This DOM would go to the address of what is saved.
  const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
  await page.press("Save lesson");
  await page.until(() => files.length > 0);
  make.mockRestore();
  click.mockRestore();
  const opened = openText("a.json", await (files[0]?.text() ?? ""));
  return opened.kind === "lesson" ? opened.lesson : expect.unreachable();
}
