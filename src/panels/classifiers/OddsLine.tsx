import type { Classified } from "../../classifiers/classify.ts";
import { parameter } from "../../maths/format.ts";
import { Formula } from "../common/Formula.tsx";
import { usePlace } from "./usePlace.ts";

/** What the log-odds are of, and where. */
export function OddsLine({ classified }: { readonly classified: Classified }) {
  const place = usePlace();
  const { names } = classified.labelled;
  const two = names.length === 2;
  return (
    <p>
      {two ? (
        <>
          Log-odds <Formula text="log q(+ | x) − log q(− | x)" />{" "}
        </>
      ) : (
        <span>Log-odds of the most probable class over the next </span>
      )}
      in nats
      <span>
        {place
          ? ` at ${place.of} (${parameter(place.at[0])}, ${parameter(place.at[1])}).`
          : ": point at the plane, or pick a point."}
      </span>
    </p>
  );
}
