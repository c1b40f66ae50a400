/// <reference path="./gifenc.d.ts" />
/** Makes a film of what is on a canvas, picture by picture. */
interface Encoder {
  /** Adds what the canvas shows, for so many seconds. */
  add(seconds: number): Promise<void>;
  /** The whole film. */
  finish(): Promise<Blob>;
  /** Ends it with nothing. */
  cancel(): Promise<void>;
}

export const formats = ["WebM", "GIF"] as const;
export type FilmFormat = (typeof formats)[number];

/** Codecs of WebM, the best first. */
const CODECS = ["vp9", "vp8", "av1"] as const;

/** Whether this browser can make a WebM of that size. */
export async function canMakeWebM(width: number, height: number): Promise<boolean> {
  if (!("VideoEncoder" in globalThis) || isWebKit()) return false;
  const { getFirstEncodableVideoCodec } = await import("mediabunny");
  return (await getFirstEncodableVideoCodec([...CODECS], { width, height })) !== null;
}

/** WebKit has no encoder for WebM, and on Linux hangs where it is asked for one. */
const isWebKit = (): boolean =>
  /AppleWebKit/.test(navigator.userAgent) && !/Chrom(e|ium)/.test(navigator.userAgent);

export const encoderOf = (format: FilmFormat, canvas: HTMLCanvasElement): Promise<Encoder> =>
  format === "WebM" ? webM(canvas) : gif(canvas);

async function webM(canvas: HTMLCanvasElement): Promise<Encoder> {
  const {
    BufferTarget,
    CanvasSource,
    getFirstEncodableVideoCodec,
    Output,
    QUALITY_HIGH,
    WebMOutputFormat,
  } = await import("mediabunny");
  const { width, height } = canvas;
  const codec = await getFirstEncodableVideoCodec([...CODECS], { width, height });
  if (!codec) throw new Error("This browser can't make a WebM; it can make a GIF.");
  const target = new BufferTarget();
  const output = new Output({ format: new WebMOutputFormat(), target });
  const source = new CanvasSource(canvas, { codec, bitrate: QUALITY_HIGH });
  output.addVideoTrack(source);
  await output.start();
  let now = 0;
  return {
    async add(seconds) {
      await source.add(now, seconds);
      now += seconds;
    },
    async finish() {
      await output.finalize();
      if (!target.buffer) throw new Error("The film came to nothing.");
      return new Blob([target.buffer], { type: "video/webm" });
    },
    cancel: () => output.cancel(),
  };
}

async function gif(canvas: HTMLCanvasElement): Promise<Encoder> {
  const { GIFEncoder, applyPalette, quantize } = await import("gifenc");
  const made = GIFEncoder();
  const { width, height } = canvas;
  return {
    async add(seconds) {
      const pixels = canvas.getContext("2d")?.getImageData(0, 0, width, height).data;
      if (!pixels) throw new Error("This browser can't paint a picture.");
      const palette = quantize(pixels, 256);
      made.writeFrame(applyPalette(pixels, palette), width, height, {
        palette,
        delay: 1000 * seconds,
      });
    },
    async finish() {
      made.finish();
      return new Blob([made.bytes()], { type: "image/gif" });
    },
    cancel: async () => {},
  };
}
