/** Takes a JSON text apart that comes in pieces. */
export interface ValueSplitter {
  /** The values that are complete with this piece, as text: the items of a list, or what stands one after another. */
  read(piece: string): string[];
  /** Whether the text is one list; undefined before its first character. */
  isList(): boolean | undefined;
  /** Characters held back because their value is not complete. */
  held(): number;
  /** What is left at the end, whitespace aside: nothing, where the text is whole. */
  rest(): string;
}

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const opening = new Set([0x5b, 0x7b]);
const closing = new Set([0x5d, 0x7d]);

/**
 * Splits by brackets and quotes alone; whether a value is good JSON is for its parser to say.
 * Takes O(characters) time and holds one value.
 */
export function createSplitter(): ValueSplitter {
  let pending = "";
  let scanned = 0;
  let isList: boolean | undefined;
  let isOver = false;
  let isInString = false;
  let depth = 0;

  return {
    isList: () => isList,
    held: () => pending.length,
    rest: () => {
      const left = pending.trim();
      if (left === "") return isList === true && !isOver ? "[" : "";
      return left;
    },
    read(piece) {
      pending += piece;
      const values: string[] = [];
      let start = 0;
      if (isList === undefined) {
        const first = pending.search(/[^\s\uFEFF]/);
        if (first === -1) return values;
        isList = pending[first] === "[";
        start = scanned = isList ? first + 1 : first;
      }
      const cut = (end: number, next: number): void => {
        const value = pending.slice(start, end).trim();
        if (value !== "") values.push(value);
        start = next;
      };
      let at = scanned;
      for (; at < pending.length && !isOver; at++) {
        const code = pending.charCodeAt(at);
        if (isInString) {
          if (code === backslash) at++;
          else if (code === quote) isInString = false;
        } else if (code === quote) isInString = true;
        else if (opening.has(code)) depth++;
        else if (closing.has(code)) {
          if (depth === 0) {
            cut(at, at + 1);
            isOver = isList;
            continue;
          }
          depth--;
          if (depth === 0 && !isList) cut(at + 1, at + 1);
        } else if (code === comma && depth === 0) cut(at, at + 1);
      }
      pending = pending.slice(start);
      scanned = at - start;
      return values;
    },
  };
}
