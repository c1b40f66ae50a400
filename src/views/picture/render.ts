import { fontsFor } from "./fonts.ts";
import type { Picture } from "./picture.ts";

/** A picture as the text of an SVG file, its fonts inside. */
export async function svgText({ svg }: Picture): Promise<string> {
  const whole = svg.cloneNode(true) as SVGElement;
  whole.firstElementChild?.after(await fontsFor(whole));
  return new XMLSerializer().serializeToString(whole);
}

/** Draws the text of an SVG on a canvas of the size given, in pixels. Rejects where the browser can't. */
export async function paint(
  text: string,
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
  /** Of the paper, where there is any: the last pixel of a side that a drawing does not fill is paper too. */
  ground: string | null,
): Promise<void> {
  const address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const context = canvas.getContext("2d");
    if (!context) throw new Error("This browser can't paint a picture.");
    context.clearRect(0, 0, canvas.width, canvas.height);
    if (ground) {
      context.fillStyle = ground;
      context.fillRect(0, 0, canvas.width, canvas.height);
    }
    context.drawImage(image, 0, 0, width, height);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** A picture as PNG, so many pixels to one of the picture. */
export async function pngOf(picture: Picture, scale: number): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(scale * picture.width);
  canvas.height = Math.round(scale * picture.height);
  await paint(await svgText(picture), canvas, canvas.width, canvas.height, picture.ground);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (!blob) throw new Error("The picture is too large for this browser.");
  return blob;
}
