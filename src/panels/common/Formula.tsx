import { HtmlMath } from "../../views/text/MathText.tsx";

/** A formula in plain text, where _k is an index: "E_q[log π_z]". */
export function Formula({ text }: { readonly text: string }) {
  return text.split(/(_.)/).map((part, i) => {
    const key = `${i} ${part}`;
    if (!part.startsWith("_")) return <HtmlMath key={key} text={part} />;
    return (
      <sub key={key}>
        <HtmlMath text={part.slice(1)} />
      </sub>
    );
  });
}
