import { readFileSync } from "node:fs";

/** A fixture by its name, as the reader takes it to be. */
export function readFixture<Shape>(name: string): Shape {
  return JSON.parse(readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), "utf8"));
}
