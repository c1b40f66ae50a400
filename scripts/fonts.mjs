// node scripts/fonts.mjs
//
// Cuts out of Inter what the interface itself writes, once for text and once for Greek, with the
// weights it uses: a third of the bytes that come before the first press. What else a user's own
// names may need is in the whole files, which come when it does (src/app/fonts.css).
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";

const src = fileURLToPath(new URL("../src", import.meta.url));
const printable = Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i)).join("");
const written = readdirSync(src, { recursive: true })
  .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
  .map((name) => readFileSync(`${src}/${name}`, "utf8"))
  .join("")
  .replace(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

const faces = {
  text: { from: "latin", characters: printable + found(/[\u00a0-\u00ff\u2000-\u203a]/g) },
  greek: { from: "greek", characters: found(/[\u0370-\u03ff]/g) },
};
for (const [name, { from, characters }] of Object.entries(faces)) {
  const path = `@fontsource-variable/inter/files/inter-${from}-wght-normal.woff2`;
  const whole = readFileSync(createRequire(import.meta.url).resolve(path));
  const cut = await subsetFont(whole, `${characters}\u2212\u2191\u2193`, {
    targetFormat: "woff2",
    keepFeatures: ["kern", "tnum", "mark", "mkmk", "ccmp"],
    variationAxes: { wght: { min: 400, max: 700 } },
  });
  writeFileSync(`${src}/app/fonts/inter-${name}.woff2`, cut);
  console.log(`inter-${name}.woff2: ${cut.length} bytes, unicode-range: ${rangeOf(characters)};`);
}

/** Every character of the sources that a pattern finds, once. */
function found(pattern) {
  return [...new Set(written.match(pattern))].sort().join("");
}

/** The characters as CSS tells them. */
function rangeOf(characters) {
  const codes = [...characters].map((character) => character.codePointAt(0));
  const runs = codes.filter((code) => !codes.includes(code - 1));
  return runs
    .map((from) => {
      let to = from;
      while (codes.includes(to + 1)) to += 1;
      const hex = (code) => code.toString(16).toUpperCase().padStart(4, "0");
      return to === from ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`;
    })
    .join(", ");
}
