import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { css, palettes, papers, type Theme } from "./palette.ts";

const tokens = readFileSync(new URL("../app/tokens.css", import.meta.url), "utf8");
/** A token in the three themes, as 0xRRGGBB. */
const tokenOf = (name: string): Readonly<Record<Theme, number>> => {
  const [light = "", dark = "", contrast = ""] = [
    ...tokens.matchAll(new RegExp(`--${name}: #(\\w+);`, "g")),
  ].map(([, hex]) => hex ?? "");
  const [a, b, c] = [light, dark, contrast].map((hex) => Number.parseInt(hex, 16));
  return { light: a ?? 0, dark: b ?? 0, contrast: c ?? 0 };
};

type Triple = readonly [number, number, number];
type Table = readonly [Triple, Triple, Triple];

/** What is seen of linear RGB without one kind of cone. Source: Machado et al. (2009), severity 1. */
const sights: Readonly<Record<string, Table>> = {
  "all cones": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const times = (table: Table, [x, y, z]: Triple): Triple => {
  const [a, b, c] = table.map((row) => row[0] * x + row[1] * y + row[2] * z);
  return [a ?? 0, b ?? 0, c ?? 0];
};
const each = ([x, y, z]: Triple, to: (part: number) => number): Triple => [to(x), to(y), to(z)];

/** 0xRRGGBB as linear RGB, 0 to 1. */
const linear = (colour: number): Triple =>
  each([colour >> 16, (colour >> 8) & 255, colour & 255], (part) =>
    part <= 0.04045 * 255 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );

/** Linear RGB in OKLab, in hundredths of its lightness. Source: Ottosson (2020). */
function okLab(rgb: Triple): Triple {
  const lms = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  );
  const lab = times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    each(lms, Math.cbrt),
  );
  return each(lab, (part) => 100 * part);
}

/** How far apart two colours look. */
function apart(a: number, b: number, sight: Table): number {
  const seen = (colour: number) =>
    okLab(each(times(sight, linear(colour)), (part) => Math.min(1, Math.max(0, part))));
  const [p, q] = [seen(a), seen(b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

/** The contrast ratio of WCAG 2. */
function contrast(a: number, b: number): number {
  const light = (colour: number) => {
    const [red, green, blue] = linear(colour);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  };
  return Math.max(light(a), light(b)) / Math.min(light(a), light(b));
}

const least = (colours: readonly number[], others: readonly number[], sight: Table): number =>
  Math.min(...colours.flatMap((a) => others.filter((b) => b !== a).map((b) => apart(a, b, sight))));

test("the papers are the --card of the three themes", () => {
  expect(tokenOf("card")).toEqual(papers);
});

describe.each(["light", "dark", "contrast"] as const)("on the %s plane", (theme) => {
  const colours = palettes[theme];
  const fixed = ["log-likelihood", "elbo", "kl"].map((name) => tokenOf(name)[theme]);

  test.each(Object.entries(sights))("no two colours look alike by %s", (name, sight) => {
    const whole = name === "all cones";
    expect(least(colours, colours, sight)).toBeGreaterThan(whole ? 17 : 7.8);
    expect(least(colours, fixed, sight)).toBeGreaterThan(whole ? 13 : 6.2);
  });

  test("each stands out from the paper, and from a point without a belief", () => {
    for (const colour of colours) {
      expect(contrast(colour, papers[theme]), css(colour)).toBeGreaterThan(
        theme === "contrast" ? 4.5 : 3.4,
      );
      expect(apart(colour, tokenOf("point")[theme], sights["all cones"] as Table)).toBeGreaterThan(
        10,
      );
    }
  });
});
