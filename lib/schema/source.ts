/** A file as bytes that can be read in pieces: a File in the browser, a file handle in Node. */
export interface ByteSource {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Bytes [start, end); fewer only at the end of the file. */
  slice(start: number, end: number): Promise<Uint8Array>;
}
