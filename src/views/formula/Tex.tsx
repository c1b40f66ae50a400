import katex from "katex";
import "katex/dist/katex.min.css";
import { useLayoutEffect, useRef } from "react";
import { texMacros, texOptions } from "./texOptions.ts";

interface TexProps {
  /** TeX as KaTeX has it; what is wrong in it is shown as it was typed. */
  readonly tex: string;
  /** On a line of its own. */
  readonly block?: boolean;
  /** The symbols that `\lit{name}{…}` names are elements with `data-lit="name"`; for texts of ours alone. */
  readonly lit?: boolean;
}

/**
 * A formula, drawn in KaTeX's shipped fonts and read as MathML. TeX from a file is data: nothing
 * in it is trusted, so it makes no link, image, class or style of its own.
 */
export default function Tex({ tex, block = false, lit = false }: TexProps) {
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (!element.current) return;
    katex.render(tex, element.current, {
      ...texOptions,
      displayMode: block,
      trust: ({ command }) => lit && command === "\\htmlData",
      macros: texMacros(),
    });
  }, [tex, block, lit]);
  return <span ref={element} translate="no" />;
}
