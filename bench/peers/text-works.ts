import Papa from "papaparse";

/** What is done to the text of a whole file; tells its rows, those of names included. */
export type TextWork = (text: string) => number;

/** By library and work. */
export const textWorks: Readonly<Record<string, TextWork>> = {
  /** Rows of texts, without types; quotes are looked at, as by itself where a file has some. */
  "papaparse csv": (text) => {
    const style = { delimiter: ",", quoteChar: '"', newline: "\n", fastMode: false } as const;
    return new Papa.Parser(style).parse(text, 0, false).data.length;
  },
};
