import { type Term, terms } from "./terms.ts";

/** A stretch of a text, with the term that it is. */
interface Stretch {
  /** Where it starts in the text. */
  readonly start: number;
  readonly text: string;
  readonly term: Term | null;
}

const byForm = new Map(
  terms.flatMap((term) => [term.name, ...(term.also ?? [])].map((form) => [form, term] as const)),
);

/** The longest first, so that "KL gap" is no "KL"; as whole words, the first letter perhaps a capital. */
const ANY = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${[...byForm.keys()]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/^[a-z]/, (letter) => `[${letter}${letter.toUpperCase()}]`))
    .join("|")})(?![\\p{L}\\p{N}-])`,
  "gu",
);

const termOf = (form: string): Term | null =>
  byForm.get(form) ?? byForm.get(form.charAt(0).toLowerCase() + form.slice(1)) ?? null;

/** A text cut where it has a term for the first time. */
export function findTerms(text: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const seen = new Set<Term>();
  let from = 0;
  const upTo = (end: number): void => {
    if (end > from) stretches.push({ start: from, text: text.slice(from, end), term: null });
  };
  for (const { 0: form, index } of text.matchAll(ANY)) {
    const term = termOf(form);
    if (!term || seen.has(term)) continue;
    seen.add(term);
    upTo(index);
    stretches.push({ start: index, text: form, term });
    from = index + form.length;
  }
  upTo(text.length);
  return stretches;
}
