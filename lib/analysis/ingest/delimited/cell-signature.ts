/** Longer cells have no signature: they are prose, and no two are alike. */
const longestSigned = 32;

export interface CellSignature {
  /** Digits as 0, letters as A or a, everything else as it is: `11-Feb-13` is `00-Aaa-00`. "" for long cells. */
  readonly exact: string;
  /** The same with repeats told once: `0-Aa-0`. */
  readonly brief: string;
}

const unsigned: CellSignature = { exact: "", brief: "" };

/** How a cell is written, without what it says. */
export function cellSignature(cell: string): CellSignature {
  if (cell.length === 0 || cell.length > longestSigned) return unsigned;
  let exact = "";
  let brief = "";
  let last = "";
  for (const character of cell) {
    const sign = signOf(character);
    exact += sign;
    if (sign !== last || !/[0aA]/.test(sign)) brief += sign;
    last = sign;
  }
  return { exact, brief };
}

function signOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 48 && code <= 57) return "0";
  if (code >= 97 && code <= 122) return "a";
  if (code >= 65 && code <= 90) return "A";
  if (code < 128) return character;
  if (/\p{Lu}/u.test(character)) return "A";
  return /\p{L}/u.test(character) ? "a" : character;
}
