import type { ReadingRepair } from "@/lib/schema/reading";
import { fewestPlain, plainBehind, type TableAssembler } from "./assemble-tables";
import type { RecordReader } from "./record-reader";
import type { PlacedRecord } from "./records-below";
import { createRecordScanner, type PlainRecords, type RecordScanner } from "./scan-records";
import type { Records } from "./split-records";

export interface FeedStyle {
  readonly delimiter: string;
  readonly quote: string;
  readonly escape: "doubled" | "backslash";
}

/** Takes the bytes of a file and sees to it that they become rows. */
export interface RecordFeed {
  /** UTF-8, characters whole; `isDamaged`: some of them stand for bytes that were no text. */
  push(piece: Uint8Array, isDamaged: boolean): void;
  /** Reads some of what was pushed, at most a few milliseconds long; false when more bytes are needed, or none are left. */
  step(isLast: boolean): boolean;
  /** Bytes that are still to be read. */
  left(): number;
  /** Lines on which characters could not be read. */
  readonly badLines: readonly ReadingRepair[];
}

const firstCareful = 1 << 13;
const mostCareful = 1 << 16;
const lf = 10;
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * Long runs of plain records go from bytes to columns; whatever is out of the ordinary, and a few records before and
 * behind it, goes the careful way, through the reader and the assembler as text. Both ways give the same rows.
 */
export function createRecordFeed(
  reader: RecordReader,
  assembler: TableAssembler,
  style: FeedStyle,
): RecordFeed {
  const scannerOf = createScanners(style);
  const badLines: ReadingRepair[] = [];
  let bytes = new Uint8Array(0);
  let from = 0;
  let to = 0;
  let isDamaged = false;
  let wasDamaged = false;
  let careful = firstCareful;
  /** Bytes scanned at once. */
  let span = 1 << 16;

  /** Whether some records were plain; undefined: it cannot be told before more bytes come. */
  const stepPlain = (isLast: boolean): boolean | undefined => {
    if (reader.held() > 0) return false;
    const plain = assembler.plain();
    const scanner = plain && scannerOf(plain, isDamaged || wasDamaged);
    if (!scanner) return false;
    let scanned = scanner.scan(bytes, from, Math.min(to, from + span), reader.line());
    while (scanned.count < fewestPlain && !scanned.isStopped && from + span < to) {
      span *= 2;
      scanned = scanner.scan(bytes, from, Math.min(to, from + span), reader.line());
    }
    if (scanned.count < fewestPlain) {
      const mayGoOn = !scanned.isStopped && !isLast && to - from < mostCareful;
      return mayGoOn ? undefined : false;
    }
    const count = assembler.addPlain(scanned, scanned.count - plainBehind);
    reader.passTo(scanned.lines[count]!, scanned);
    from = scanned.offsets[count]!;
    careful = firstCareful;
    return true;
  };

  const stepCareful = (isLast: boolean): boolean => {
    const end = carefulEnd(bytes, from, to, careful);
    const isAll = end === to;
    const isCut = isAll && !isLast && bytes[to - 1] !== lf;
    if (isCut && reader.held() === 0 && to - from < mostCareful) return false;
    const records = reader.read(decoder.decode(bytes.subarray(from, end)), isLast && isAll);
    from = end;
    careful = Math.min(mostCareful, careful * 2);
    if (isDamaged || wasDamaged) badLines.push(...badRecords(records));
    assembler.add(placed(records));
    return true;
  };

  return {
    badLines,
    left: () => to - from,
    push(piece, damaged) {
      const rest = to - from;
      if (bytes.length <= rest + piece.length) {
        const larger = new Uint8Array(2 * (rest + piece.length) + 1);
        larger.set(bytes.subarray(from, to));
        bytes = larger;
      } else bytes.copyWithin(0, from, to);
      bytes.set(piece, rest);
      from = 0;
      to = rest + piece.length;
      wasDamaged = isDamaged;
      isDamaged = damaged;
    },
    step(isLast) {
      if (from === to) return false;
      const isPlain = stepPlain(isLast);
      return isPlain === undefined ? false : isPlain || stepCareful(isLast);
    },
  };
}

/** One scanner for each table, or none where the style is beyond it. */
function createScanners({ delimiter, quote, escape: escaping }: FeedStyle) {
  const style = {
    delimiter: delimiter.charCodeAt(0),
    quote: quote === "" ? -1 : quote.charCodeAt(0),
    isBackslashed: escaping === "backslash",
  };
  const isPlain = delimiter.length === 1 && style.delimiter < 128;
  let known: { plain: PlainRecords; isDamaged: boolean; scanner: RecordScanner } | undefined;
  return (plain: PlainRecords, isDamaged: boolean): RecordScanner | undefined => {
    if (!isPlain) return undefined;
    if (known?.plain !== plain || known.isDamaged !== isDamaged)
      known = { plain, isDamaged, scanner: createRecordScanner(plain, style, isDamaged) };
    return known.scanner;
  };
}

/** Behind the last line that ends within `length` bytes, else behind the first line, else behind a whole character. */
function carefulEnd(bytes: Uint8Array, from: number, to: number, length: number): number {
  if (to - from <= length) {
    const end = bytes.lastIndexOf(lf, to - 1);
    return end >= from ? end + 1 : to;
  }
  const end = bytes.lastIndexOf(lf, from + length);
  if (end >= from) return end + 1;
  let cut = from + length;
  while ((bytes[cut]! & 0xc0) === 0x80) cut--;
  return cut;
}

function placed({ cells, lines, odd }: Records): PlacedRecord[] {
  return cells.map((record, i) => ({
    cells: record,
    line: lines[i]!,
    isOdd: odd?.has(lines[i]!) === true,
  }));
}

function badRecords({ cells, lines }: Records): ReadingRepair[] {
  return lines
    .filter((_, i) => cells[i]!.some((cell) => cell.includes("\uFFFD")))
    .map((line) => ({ line, kind: "bad-character" }));
}
