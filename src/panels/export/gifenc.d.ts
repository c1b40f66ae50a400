/** The little of gifenc 1 that is used; it publishes no types. */
declare module "gifenc" {
  /** Red, green and blue, 0 to 255. */
  type Palette = readonly (readonly number[])[];
  /** At most `most` colours that stand for those of `pixels`, red, green, blue and alpha in turn. */
  export function quantize(pixels: Uint8ClampedArray, most: number): Palette;
  /** The place in the palette of each pixel's nearest colour. */
  export function applyPalette(pixels: Uint8ClampedArray, palette: Palette): Uint8Array;
  export function GIFEncoder(): {
    /** `delay` in milliseconds; played again and again unless told otherwise. */
    writeFrame(
      pixels: Uint8Array,
      width: number,
      height: number,
      options: { readonly palette: Palette; readonly delay: number },
    ): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
  };
}
