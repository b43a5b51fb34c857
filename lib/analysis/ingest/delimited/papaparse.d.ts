/** The little of Papa Parse that is used; its published types would bring DOM and Node types with them. */
declare module "papaparse" {
  interface ParserConfig {
    readonly delimiter: string;
    readonly quoteChar: string;
    readonly newline: "\n";
    readonly fastMode: boolean;
    /** Called per record; `cursor` is the offset behind the record and its line end. */
    readonly step?: (result: {
      readonly data: string[][];
      readonly meta: { readonly cursor: number };
    }) => void;
  }
  interface Parser {
    parse(
      text: string,
      baseIndex: number,
      ignoreLastRow: boolean,
    ): { readonly data: string[][]; readonly meta: { readonly cursor: number } };
  }
  const Papa: { readonly Parser: new (config: ParserConfig) => Parser };
  export default Papa;
}
