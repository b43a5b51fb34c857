/** What a record must look like so that nothing about it needs a second look. */
export interface PlainRecords {
  readonly width: number;
  /** Columns in which a cell that begins with a letter is out of the ordinary. */
  readonly sentinels: readonly number[];
  /** Columns of which one must hold a plain number or date; none: nothing is asked for. */
  readonly typed: readonly number[];
  /** What the first cell must not be, because the header begins with it. */
  readonly firstName: string | undefined;
  /** Records that start behind this line are out of the ordinary. */
  readonly lastLine: number;
}

/** How cells are told apart, in bytes. */
export interface ScanStyle {
  readonly delimiter: number;
  /** −1: none. */
  readonly quote: number;
  readonly isBackslashed: boolean;
}

/** Where the cells of records lie in `bytes`, by column: cell `c` of record `i` is at `c · capacity + i`. */
export interface CellSpans {
  readonly bytes: Uint8Array;
  /** Bitwise inverted where quotes within the cell are written twice. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly capacity: number;
  readonly quote: number;
}

export interface ScannedRecords extends CellSpans {
  readonly count: number;
  /** 1-based, where each record starts. */
  readonly lines: Uint32Array;
  /** Byte where each record starts, and behind the last. */
  readonly offsets: Int32Array;
  /** Line on which the record behind them starts. */
  readonly nextLine: number;
  readonly hasLf: boolean;
  readonly hasCrlf: boolean;
  /** Whether the record behind them is whole and out of the ordinary, rather than cut off or one too many. */
  readonly isStopped: boolean;
}

export interface RecordScanner {
  /**
   * Plain records from `from` on, where one starts, on the given line, up to the first that is not plain, that does not
   * end before `to`, or that is one too many. `bytes` must hold one more byte behind `to`, which is changed meanwhile.
   */
  scan(bytes: Uint8Array, from: number, to: number, line: number): ScannedRecords;
}

const lf = 10;
const cr = 13;
const cellsAtOnce = 1 << 15;
/** First byte of U+FFFD, which stands for bytes that were no text. */
const damage = 0xef;

/**
 * Finds cells in UTF-8 without making strings of them, where a record is as RFC 4180 has it: every quoted cell closed and
 * followed by a delimiter or line end, no quote in any other, lines that end in LF or CRLF. O(bytes) time.
 */
export function createRecordScanner(
  { width, sentinels, typed, firstName, lastLine }: PlainRecords,
  { delimiter, quote, isBackslashed }: ScanStyle,
  isDamaged: boolean,
): RecordScanner {
  const capacity = Math.max(64, Math.floor(cellsAtOnce / width));
  const starts = new Int32Array(width * capacity);
  const ends = new Int32Array(width * capacity);
  const lines = new Uint32Array(capacity);
  const offsets = new Int32Array(capacity + 1);
  const name = firstName === undefined ? undefined : new TextEncoder().encode(firstName);
  const isSpecial = new Uint8Array(256);
  for (const byte of [delimiter, quote, lf, cr, ...(isDamaged ? [damage] : [])])
    if (byte >= 0) isSpecial[byte] = 1;

  const isConspicuous = (bytes: Uint8Array, record: number): boolean => {
    for (let i = 0; i < sentinels.length; i++) {
      const cell = sentinels[i]! * capacity + record;
      const start = starts[cell]! < 0 ? ~starts[cell]! : starts[cell]!;
      if (start < ends[cell]! && beginsWord(bytes[start]!)) return true;
    }
    if (name && isSame(name, bytes, starts[record]!, ends[record]!)) return true;
    return (
      typed.length > 0 &&
      !typed.some((c) =>
        isPlainValue(bytes, starts[c * capacity + record]!, ends[c * capacity + record]!),
      )
    );
  };

  return {
    scan(bytes, from, to, line) {
      const behind = bytes[to]!;
      bytes[to] = lf;
      const last = width - 1;
      let count = 0;
      let start = from;
      let hasLf = false;
      let hasCrlf = false;
      let isStopped = false;
      records: while (count < capacity && start < to) {
        let inside = 0;
        let at = start;
        if (line > lastLine) {
          isStopped = true;
          break;
        }
        for (let c = 0; ; c++) {
          const cell = c * capacity + count;
          let byte = bytes[at]!;
          if (byte === quote) {
            const first = at + 1;
            let isDoubled = false;
            for (at = first; ; at++) {
              if (at >= to) break records;
              byte = bytes[at]!;
              if (byte === quote) {
                if (bytes[at + 1] !== quote || at + 1 >= to) break;
                isDoubled = true;
                at++;
              } else if (byte === lf || (byte === cr && bytes[at + 1] !== lf)) inside++;
              else if (isBackslashed && byte === 0x5c) {
                isStopped = true;
                break records;
              } else if (isDamaged && byte === damage) {
                isStopped = true;
                break records;
              }
            }
            starts[cell] = isDoubled ? ~first : first;
            ends[cell] = at;
            at++;
            if (at >= to) break records;
            byte = bytes[at]!;
          } else {
            starts[cell] = at;
            while (isSpecial[byte] === 0) byte = bytes[++at]!;
            ends[cell] = at;
            if (at >= to) break records;
          }
          if (byte === delimiter && c < last) {
            at++;
            continue;
          }
          const isPair = byte === cr && bytes[at + 1] === lf;
          if (isPair && at + 1 >= to) break records;
          const isEnd = c === last && (byte === lf || isPair) && at > start;
          if (!isEnd || isConspicuous(bytes, count)) {
            isStopped = true;
            break records;
          }
          if (isPair) hasCrlf = true;
          else hasLf = true;
          at += isPair ? 2 : 1;
          break;
        }
        lines[count] = line;
        offsets[count] = start;
        count++;
        line += 1 + inside;
        start = at;
      }
      bytes[to] = behind;
      offsets[count] = start;
      const found = { bytes, starts, ends, capacity, quote, count, lines, offsets };
      return { ...found, nextLine: line, hasLf, hasCrlf, isStopped };
    },
  };
}

/** A letter, as far as one byte can tell: every character beyond ASCII counts. */
function beginsWord(byte: number): boolean {
  const low = byte | 32;
  return byte > 127 || (low >= 97 && low <= 122);
}

function isSame(name: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (start < 0) return true;
  if (end - start !== name.length) return false;
  for (let i = 0; i < name.length; i++) if (bytes[start + i] !== name[i]) return false;
  return true;
}

/** Digits with at most one point between them, which are no year; or a day as ISO 8601 has it, up to the 28th. */
function isPlainValue(bytes: Uint8Array, start: number, end: number): boolean {
  if (start < 0 || end - start > 15) return false;
  const text = String.fromCharCode(...bytes.subarray(start, end));
  if (/^(?:19|20)\d\d$/.test(text)) return false;
  return /^\d+(?:\.\d+)?$|^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/.test(text);
}
