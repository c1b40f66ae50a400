import type { AnyPicture } from "../../contract/picture.ts";

/** What a component that has collapsed lies within, and what of it goes to 0, there and on one point. */
interface Fall {
  readonly within: (its: string) => string;
  readonly across: string;
  readonly there: string;
}

/** Why a mixture ended, in words. */
export const endedBy =
  ({ within, across, there }: Fall): AnyPicture<never>["ended"] =>
  ({ reason, components, onto, weighs }) => {
    if (components.length === 0) return "The numbers left their range: no θ is left to go on with.";
    const one = components.length === 1;
    const noun = one ? "omponent" : "omponents";
    const names = `${noun} ${listed(components.map((k) => k + 1))}`;
    const its = one ? "its" : "their";
    if (reason === "emptyComponent")
      return `C${names} ${one ? "has" : "have"} no points left: ${weighs ? `there is nothing to learn ${one ? "it" : "them"} from` : `${its} weight is 0`}.`;
    if (!onto)
      return `The covariance of c${names} is as good as singular: no θ is left to go on with.`;
    const where =
      onto === "point"
        ? `${one ? "sits" : "sit"} on one point: ${its} ${there}`
        : `${one ? "lies" : "lie"} ${within(its)}: ${its} ${across}`;
    return `C${names} ${where} goes to 0 and ℓ to infinity.`;
  };

/** "1, 2 and 3". */
function listed(numbers: readonly number[]): string {
  const last = numbers.at(-1);
  return numbers.length < 2 ? `${last ?? ""}` : `${numbers.slice(0, -1).join(", ")} and ${last}`;
}
