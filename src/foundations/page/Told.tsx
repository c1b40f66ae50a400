import { Text } from "../../lessons/text/Text.tsx";

/** A text of ours in a line: Markdown, with formulas between dollar signs. */
export const Told = ({ text }: { readonly text: string }) => (
  <Text inline text={text} say={(name) => name} />
);
