import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { EngineLab } from "./lab.ts";

/** The declarations of the built style sheets that the engine does not know once their variables are put in. */
export function unknownStyles(lab: EngineLab, folder: string): Promise<string[]> {
  const assets = join(folder, "assets");
  const sheets = readdirSync(assets).filter((name) => name.endsWith(".css"));
  const css = sheets.map((name) => readFileSync(join(assets, name), "utf8")).join("\n");
  return lab.driver.ask(unknown, css);
}

/** Runs in the page. */
function unknown(css: string): string[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const root = getComputedStyle(document.documentElement);
  const found: string[] = [];
  const walk = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if (rule instanceof CSSGroupingRule) walk(rule.cssRules);
      if (!(rule instanceof CSSStyleRule)) continue;
      for (const property of rule.style) {
        const value = rule.style.getPropertyValue(property);
        if (property.startsWith("--") || !value.includes("var(")) continue;
        // What is set below the root is not known here.
        const names = [...value.matchAll(/var\((--[\w-]+)/g)].map(([, name = ""]) => name);
        if (names.some((name) => root.getPropertyValue(name).trim() === "")) continue;
        const put = value.replace(/var\((--[\w-]+)\)/g, (_, name) => root.getPropertyValue(name));
        if (!CSS.supports(property, put))
          found.push(`${rule.selectorText} { ${property}: ${put} }`);
      }
    }
  };
  walk(sheet.cssRules);
  return found;
}
