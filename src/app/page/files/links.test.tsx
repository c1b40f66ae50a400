import { fireEvent, screen, within } from "@testing-library/dom";
import { beforeEach, expect, test, vi } from "vitest";
import { openPage } from "../../testing/page.tsx";

const page = await openPage();
beforeEach(async () => {
  if (screen.queryByRole("dialog")) await page.closePanel();
  await page.afresh();
});

const { linkToShown } = await import("../../../store/files/linkText.ts");
const { openLink } = await import("../../../store/files/openLink.ts");
const { sightNow } = await import("../../../store/lab/sight.ts");

/** What someone else sees who opens the link of what is shown. */
async function elsewhere(): Promise<string> {
  const link = await linkToShown();
  if (screen.queryByRole("dialog")) await page.closePanel();
  await page.afresh();
  await openLink(new URL(link).hash.slice(1));
  await page.rest();
  return link;
}

const rows = (count: number) =>
  Array.from({ length: count }, (_, i) => `${Math.sin(i * i)},${Math.cos(3 * i * i)}`).join("\n");

test("a link brings tab, chart and zoom; written again it is the same", async () => {
  await page.leap(2);
  await page.tab("Parameters");
  await page.press("Zoom in");
  await page.press("Zoom in");
  await page.press("Log");
  const [seen, readings] = [sightNow(), page.readings()];
  expect(seen).not.toBeNull();
  const link = await elsewhere();
  expect(page.readings()).toEqual(readings);
  expect(await page.found("tabpanel", "Parameters")).toBeTruthy();
  expect(page.button("Log").getAttribute("aria-pressed")).toBe("true");
  expect(sightNow()).toEqual(seen);
  expect(await linkToShown()).toBe(link);
  await page.press("Fit view");
  expect(sightNow()).not.toEqual(seen);
});

async function openStudy(name: string): Promise<void> {
  await page.press("Studies");
  fireEvent.click(await page.found("menuitem", name));
}

test("a study opens with what it was asked, and forgets that when it is closed", async () => {
  const open = async () => {
    await openStudy("Many starts");
    await page.found("textbox", "Starts");
  };
  await open();
  await page.type(page.field("Starts"), "7");
  await page.pick("Drawn by, with seeds 1, 2, …", "k-means++");
  await elsewhere();
  await page.found("dialog", "Many starts");
  await page.until(() => page.field("Starts").value === "7");
  expect(page.choice("Drawn by, with seeds 1, 2, …").value).toBe("k-means++");
  await page.closePanel();
  await open();
  expect(page.field("Starts").value).toBe("20");
});

test("a comparison opens with its B", async () => {
  await openStudy("Compare two runs");
  await page.press("Full against diagonal covariance");
  await page.pick("Rules of B", "K-means");
  await elsewhere();
  await page.found("dialog", "Compare two runs");
  await page.until(() => page.choice("Rules of B").value === "K-means");
  expect(page.choice("Covariance of B").value).toBe("diagonal");
});

test("the address as a QR code: by its key, and after Copy link", async () => {
  await page.key("q");
  const dialog = within(await page.found("dialog", "Link"));
  await dialog.findByRole("img", { name: "QR code of the address" });
  const field = dialog.getByRole<HTMLTextAreaElement>("textbox", { name: "Address" });
  expect(field.value).toBe(await linkToShown());
  await page.closePanel();
  await page.press("Copy link");
  await page.press("QR code");
  await page.found("dialog", "Link");
});

test("where no code can hold the address, it says so, and the address is there", async () => {
  await page.openFile("some.csv", rows(200));
  await page.key("q");
  const dialog = within(await page.found("dialog", "Link"));
  await dialog.findByText(/longer address than a QR code can hold/);
  expect(dialog.queryByRole("img")).toBeNull();
  expect(dialog.getByRole("textbox", { name: "Address" })).toBeTruthy();
});

test("where no address can carry the points, the session file is offered, and opens as it is seen", async () => {
  await page.openFile("many.csv", rows(5000));
  await page.leap(1);
  await page.tab("ELBO terms");
  await page.press("Copy link");
  await page.until(() => page.alert());
  expect(page.alert()).toMatch(/more than a link can carry/);
  // Here a download would be gone to.
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
  const saved = vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:saved");
  await page.press("Save the session file");
  const [blob] = saved.mock.calls[0] ?? [];
  const text = blob instanceof Blob ? await blob.text() : "";
  saved.mockRestore();
  expect(JSON.parse(text)).toMatchObject({ frame: 2, view: { tab: "terms" } });
  const readings = page.readings();
  await page.afresh();
  await page.openFile("again.json", text);
  expect(page.readings()).toEqual(readings);
  expect(await page.found("tabpanel", "ELBO terms")).toBeTruthy();
});
