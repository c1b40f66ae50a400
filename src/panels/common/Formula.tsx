import { HtmlMath } from "../../views/text/MathText.tsx";

/** _k or ^T after a symbol; in a word of more letters, as a column's name is, _ is a character like others. */
const SET = /(?<!\p{Lu}{3}|[\p{L}\p{Nd}][\p{Ll}\p{Nd}])(_(?!\p{Ll}{3}).)|(\^T)/u;

/** A formula in plain text, where _k is an index and ^T a raised T: "E_q[log π_z]"; names are text. */
export function Formula({ text }: { readonly text: string }) {
  return text.split(SET).map((part = "", i) => {
    const key = `${i} ${part}`;
    if (i % 3 === 0) return <HtmlMath key={key} text={part} />;
    const Element = i % 3 === 1 ? "sub" : "sup";
    return (
      part && (
        <Element key={key}>
          <HtmlMath text={part.slice(1)} />
        </Element>
      )
    );
  });
}
