import { SESSION } from "../../../checks/format.ts";

/** A session of a Gaussian mixture: exact EM by the file's defaults, where `rest` says nothing else. */
export function mixture(
  components: number,
  { data, start, model = {}, ...rest }: Fields,
): Fields & { readonly format: string } {
  return {
    format: SESSION,
    data,
    model: { kind: "gaussian-mixture", components, ...model },
    start,
    ...rest,
  };
}

/** The fields of a session file that scenes state. */
interface Fields {
  readonly data: object;
  readonly start: object;
  readonly model?: object;
  readonly inference?: object;
  readonly learning?: object;
  readonly stop?: object;
  readonly seed?: number;
}
