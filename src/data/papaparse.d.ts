/**
 * The little of papaparse 5 that is used. Its published types pull in those of Node, and with
 * them names that neither a browser nor a worker has.
 */
declare module "papaparse/papaparse.min.js" {
  interface Step {
    readonly data: readonly string[];
    readonly meta: {
      /** Where the row ends in the text, its line end included. */
      readonly cursor: number;
    };
  }

  interface Config {
    readonly delimiter: string;
    readonly newline: "\n" | "\r";
    /** Called with each row in turn; what it throws ends the parsing. */
    readonly step: (row: Step) => void;
  }

  const papa: { parse(text: string, config: Config): void };
  export default papa;
}
