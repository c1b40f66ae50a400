import type { Locator, Page } from "@playwright/test";

/** Where the corner of a view lies in its picture: by how much what is drawn was moved, and where it was. */
async function cornerOf(view: Locator, svg: string): Promise<readonly [number, number]> {
  const [, x = "", y = ""] = /<g transform="translate\(([-\d.]+) ([-\d.]+)\)">/.exec(svg) ?? [];
  const box = await view.boundingBox();
  return [Number(x) + (box?.x ?? 0), Number(y) + (box?.y ?? 0)];
}

/** How a picture differs from its view as it is on the screen, over their common part, in blocks of 8 × 8 pixels: on the whole, and the share of blocks that differ by more than a twelfth of the range. */
export async function differences(view: Locator, svg: string) {
  const [png, corner] = await Promise.all([view.screenshot(), cornerOf(view, svg)]);
  return view.page().evaluate(
    async ([drawn, shown, left, top]) => {
      const load = async (address: string) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        return image;
      };
      const screen = await load(shown);
      const picture = await load(URL.createObjectURL(new Blob([drawn], { type: "image/svg+xml" })));
      const blocks = (image: HTMLImageElement, x: number, y: number): Uint8ClampedArray => {
        const canvas = document.createElement("canvas");
        canvas.width = screen.width;
        canvas.height = screen.height;
        const context = canvas.getContext("2d");
        if (!context) throw new Error("There is no canvas.");
        // The paper about a picture that ends where nothing more is drawn.
        context.fillStyle = "#ffffff";
        context.fillRect(0, 0, canvas.width, canvas.height);
        context.drawImage(image, -x, -y);
        const small = document.createElement("canvas");
        small.width = Math.floor(screen.width / 8);
        small.height = Math.floor(screen.height / 8);
        const on = small.getContext("2d");
        if (!on) throw new Error("There is no canvas.");
        on.imageSmoothingQuality = "high";
        on.drawImage(
          canvas,
          0,
          0,
          8 * small.width,
          8 * small.height,
          0,
          0,
          small.width,
          small.height,
        );
        return on.getImageData(0, 0, small.width, small.height).data;
      };
      const [one, other] = [blocks(screen, 0, 0), blocks(picture, left, top)];
      const off = [...one].map((value, i) => Math.abs(value - (other[i] ?? 0)));
      return {
        mean: off.reduce((sum, each) => sum + each, 0) / off.length,
        far: off.filter((each) => each > 21).length / off.length,
      };
    },
    [svg, `data:image/png;base64,${png.toString("base64")}`, ...corner] as const,
  );
}

/** Takes the controls off the screen, which no picture has; a word that explains itself is none, nor is what is drawn. */
export const withoutControls = (view: Locator) =>
  view.evaluate((element) => {
    for (const words of element.querySelectorAll<HTMLElement>("[data-drawn=false]"))
      words.style.visibility = "hidden";
    for (const button of element.querySelectorAll("button:not([data-drawn=true])"))
      if (button instanceof HTMLElement && !button.ariaRoleDescription && !button.closest("p")) {
        button.style.visibility = "hidden";
        if (button.parentElement) button.parentElement.style.visibility = "hidden";
      }
  });

/** What an SVG has that a page elsewhere would have to find first. */
export const faultsOf = (page: Page, text: string) =>
  page.evaluate((source) => {
    // A style in it is no style of the page, whose policy would refuse it.
    const bare = source.replace(/<style>[^<]*<\/style>/, "");
    const { documentElement: root } = new DOMParser().parseFromString(bare, "image/svg+xml");
    const everything = [root, ...root.querySelectorAll("*")];
    const references = everything.flatMap((each) =>
      [...each.attributes]
        .filter(({ name }) => !name.startsWith("xmlns"))
        .flatMap(({ value }) => value.match(/url\([^)]*\)|https?:\S+/g) ?? []),
    );
    return {
      root: root.localName,
      title: root.querySelector("title")?.textContent,
      told: (root.querySelector("desc")?.textContent ?? "").length > 20,
      elsewhere: references.filter(
        (each) => !each.startsWith('url("#') && !each.startsWith("url(#"),
      ),
      fonts: [...source.matchAll(/@font-face\{[^}]*src:url\((\w+:[\w/]+)/g)].map(
        ([, type]) => type,
      ),
      pageOnly: everything.filter((each) =>
        each.matches("foreignObject, script, [style], [onclick]"),
      ).length,
    };
  }, text);

/** A picture with the room again that it leaves out where a row of controls was. */
export function unfolded(svg: string): string {
  const fold = /<g transform="translate\(0 -([\d.]+)\)">/g;
  const more = Math.max(0, ...Array.from(svg.matchAll(fold), ([, by]) => Math.ceil(Number(by))));
  const [, height = ""] = /viewBox="0 0 \d+ (\d+)"/.exec(svg) ?? [];
  return svg
    .replaceAll(fold, "<g>")
    .replaceAll(
      new RegExp(`(height="|viewBox="0 0 \\d+ )${height}"`, "g"),
      `$1${Number(height) + more}"`,
    );
}
