import { z } from "zod";

/** Some of the rows of a Matrix, a bit each: row `r` is in where bit `r % 32` of word `r / 32` is set. Bits beyond `rows` are 0. */
export interface RowSet {
  readonly rows: number;
  readonly words: Uint32Array;
}

/** A RowSet in a request: eight hexadecimal digits for each word. */
export const packedRowsSchema = z.string().regex(/^(?:[0-9a-f]{8})*$/);
