/** Opaque pixels with a border that stamps may run into; the border is never shown. */
export interface Raster {
  /** Shown size in device pixels. */
  readonly width: number;
  readonly height: number;
  readonly border: number;
  readonly stride: number;
  readonly pixels: Uint32Array;
  readonly image: ImageData;
}

export function rasterOf(width: number, height: number, border: number): Raster {
  const stride = width + 2 * border;
  const image = new ImageData(stride, height + 2 * border);
  const pixels = new Uint32Array(image.data.buffer);
  return { width, height, border, stride, pixels, image };
}

/** Shows the raster on a canvas of its size. */
export function present(raster: Raster, context: CanvasRenderingContext2D): void {
  context.putImageData(raster.image, -raster.border, -raster.border);
}

/** The straight lines behind the points. Places in device pixels, colours 0xAABBGGRR. */
export interface Backdrop {
  readonly paper: number;
  readonly lines: readonly {
    readonly along: "x" | "y";
    readonly at: number;
    readonly thickness: number;
    readonly colour: number;
  }[];
}

/** Fills the raster with paper and the lines, in order. */
export function paintBackdrop(raster: Raster, { paper, lines }: Backdrop): void {
  const { pixels, border, stride, width, height } = raster;
  pixels.fill(paper);
  for (const { along, at, thickness, colour } of lines) {
    const limit = along === "y" ? height : width;
    const first = Math.round(at - thickness / 2);
    for (let line = Math.max(0, first); line < Math.min(limit, first + thickness); line++) {
      const from = line + border;
      if (along === "y") pixels.fill(colour, from * stride, (from + 1) * stride);
      else for (let i = from; i < pixels.length; i += stride) pixels[i] = colour;
    }
  }
}
