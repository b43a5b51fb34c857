import { type RowModel, recordFit } from "./row-model";
import { splitRecords } from "./split-records";

export interface RealignStyle {
  readonly delimiter: string;
  readonly quote: string;
}

interface Attempt {
  readonly cells: readonly string[];
  /** `recordFit`, less what the repair costs. */
  readonly fit: number;
}

/** How much better than every other repair the best one must be, in nats. */
const lead = 2;
const longestCell = 4000;
const mostAttempts = 50_000;
const otherDelimiters = [",", ";", "\t", "|", " "];
const cost = { skip: 1, split: 1, merge: 3, insert: 2, requote: 1 };

/** Puts right a record that does not fit its columns, or tells that it cannot. */
export type Realigner = (cells: readonly string[]) => readonly string[] | undefined;

/**
 * A record with a delimiter too many, too few, unquoted in a text, or of another kind, as cells that fit their columns:
 * only where exactly one way of putting it right leaves every cell like those of other records. Nothing but delimiters,
 * quotes and empty cells is added or taken away. After 50,000 records no more are tried. O(cells + characters) time.
 */
export function createRealigner(model: RowModel, style: RealignStyle): Realigner {
  let attempts = 0;
  return (cells) => {
    const surplus = cells.length - model.width;
    const isOwn = surplus === 0 && recordFit(model, cells) >= model.leastFit;
    if (isOwn || attempts >= mostAttempts) return undefined;
    attempts++;
    const tried: Attempt[] = [];
    if (surplus === 1) tried.push(...withOneLess(model, cells, style));
    if (surplus > 1) tried.push(...withSeveralLess(model, cells, style.delimiter));
    if (surplus === -1) tried.push(...withOneMore(model, cells, style));
    if (surplus < 0) tried.push(...padded(model, cells));
    return (
      decided(model, tried) ??
      decided(model, requoted(model, cells, style)) ??
      decided(model, splitOtherwise(model, cells, style))
    );
  };
}

function decided(model: RowModel, tried: readonly Attempt[]): readonly string[] | undefined {
  const best = tried.reduce<Attempt | undefined>(
    (leader, one) => (leader && leader.fit >= one.fit ? leader : one),
    undefined,
  );
  if (!best || best.fit < model.leastFit) return undefined;
  const isRivaled = tried.some(
    ({ cells, fit }) => fit > best.fit - lead && cells.some((cell, c) => cell !== best.cells[c]),
  );
  return isRivaled ? undefined : best.cells;
}

/** Sums of fits from the left and from the right, so that a change at one place is judged in constant time. */
function runningFits(model: RowModel, cells: readonly string[]) {
  const { width } = model;
  const shift = cells.length - width;
  const before = [0];
  const behind: number[] = [];
  for (let c = 0; c < Math.min(width, cells.length); c++)
    before.push(before[c]! + model.cellFit(cells[c]!, c));
  behind[width] = 0;
  for (let c = width - 1; c >= 0 && c + shift >= 0; c--)
    behind[c] = behind[c + 1]! + model.cellFit(cells[c + shift]!, c);
  return { before, behind };
}

function withOneLess(
  model: RowModel,
  cells: readonly string[],
  { delimiter }: RealignStyle,
): Attempt[] {
  const { before, behind } = runningFits(model, cells);
  const tried: Attempt[] = [];
  for (let i = 0; i < cells.length; i++) {
    if (cells[i]!.trim() === "")
      tried.push({
        cells: [...cells.slice(0, i), ...cells.slice(i + 1)],
        fit: before[i]! + behind[i]! - cost.skip,
      });
    const isApart = cells[i]!.trim() === "" || cells[i + 1]?.trim() === "";
    if (i + 1 === cells.length || isApart || model.typed.includes(i)) continue;
    const merged = cells[i]! + delimiter + cells[i + 1]!;
    tried.push({
      cells: [...cells.slice(0, i), merged, ...cells.slice(i + 2)],
      fit: before[i]! + model.cellFit(merged, i) + behind[i + 1]! - cost.merge,
    });
  }
  return tried;
}

function withOneMore(model: RowModel, cells: readonly string[], style: RealignStyle): Attempt[] {
  const { before, behind } = runningFits(model, cells);
  const tried: Attempt[] = [];
  for (let i = 0; i < cells.length; i++) {
    tried.push({
      cells: [...cells.slice(0, i), "", ...cells.slice(i)],
      fit: before[i]! + model.cellFit("", i) + behind[i + 1]! - cost.insert,
    });
    for (const [left, right] of partings(cells[i]!, style.quote))
      tried.push({
        cells: [...cells.slice(0, i), left, right, ...cells.slice(i + 1)],
        fit:
          before[i]! +
          model.cellFit(left, i) +
          model.cellFit(right, i + 1) +
          behind[i + 2]! -
          cost.split,
      });
  }
  return tried;
}

/** Where two cells may have run together: at a quote, or where the kind of character changes; anywhere in short ones. */
function* partings(cell: string, quote: string): Generator<[string, string]> {
  if (cell.length > longestCell) return;
  for (let at = 1; at < cell.length; at++) {
    if (isLowSurrogate(cell.charCodeAt(at))) continue;
    if (quote !== "" && cell[at] === quote) yield [cell.slice(0, at), cell.slice(at + 1)];
    if (cell.length <= 40 || kindOf(cell[at - 1]!) !== kindOf(cell[at]!))
      yield [cell.slice(0, at), cell.slice(at)];
  }
}

/** The second half of a character: no cell ends before it. */
function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function kindOf(character: string): number {
  if (/\d/.test(character)) return 0;
  if (/\p{Lu}/u.test(character)) return 1;
  if (/\p{L}/u.test(character)) return 2;
  return character === " " ? 3 : 4;
}

function padded(model: RowModel, cells: readonly string[]): Attempt[] {
  const full = Array.from({ length: model.width }, (_, c) => cells[c] ?? "");
  return [{ cells: full, fit: recordFit(model, full) - cost.skip }];
}

/** The likeliest way to leave out empty cells and to join neighbors until the number is right. */
function withSeveralLess(model: RowModel, cells: readonly string[], joint: string): Attempt[] {
  const aligned = alignedCells(model, cells, joint);
  return aligned ? [aligned] : [];
}

const mostTokens = 400;
const mostJoined = 60;

function alignedCells(
  model: RowModel,
  tokens: readonly string[],
  joint: string,
): Attempt | undefined {
  const { width } = model;
  const count = tokens.length;
  if (count > mostTokens || width * count > 40_000) return undefined;
  /** Best fit of the first `i` tokens in the first `c` columns, and how many tokens its last step took (0: left out). */
  const fits: number[][] = Array.from({ length: count + 1 }, () => []);
  const taken: number[][] = Array.from({ length: count + 1 }, () => []);
  const offer = (i: number, c: number, fit: number, took: number) => {
    if (fit <= (fits[i]![c] ?? Number.NEGATIVE_INFINITY)) return;
    fits[i]![c] = fit;
    taken[i]![c] = took;
  };
  offer(0, 0, 0, 0);
  for (let i = 0; i < count; i++) {
    for (let c = 0; c <= width; c++) {
      const fit = fits[i]![c];
      if (fit === undefined) continue;
      if (tokens[i]!.trim() === "") offer(i + 1, c, fit - cost.skip, 0);
      if (c === width) continue;
      let joined = "";
      const furthest = model.typed.includes(c) ? 1 : mostJoined;
      for (let took = 1; took <= furthest && i + took <= count; took++) {
        const token = tokens[i + took - 1]!;
        if (took > 1 && joint !== " " && token.trim() === "") break;
        joined += (took === 1 ? "" : joint) + token;
        const price = took === 1 ? 0 : joint === " " ? cost.merge : cost.merge * (took - 1);
        offer(i + took, c + 1, fit + model.cellFit(joined, c) - price, took);
      }
    }
  }
  const fit = fits[count]![width];
  if (fit === undefined) return undefined;
  const cells: string[] = [];
  for (let i = count, c = width; i > 0; ) {
    const took = taken[i]![c]!;
    if (took > 0) {
      cells.unshift(tokens.slice(i - took, i).join(joint));
      c--;
    }
    i -= Math.max(1, took);
  }
  return { cells, fit };
}

/** A delimiter is missing beside a quote: put one before or behind each quote in turn. */
function requoted(
  model: RowModel,
  cells: readonly string[],
  { delimiter, quote }: RealignStyle,
): Attempt[] {
  const line = cells.join(delimiter);
  const tried: Attempt[] = [];
  if (quote === "" || line.length > longestCell || /[\r\n]/.test(line)) return tried;
  let quotes = 0;
  for (let at = line.indexOf(quote); at !== -1 && quotes < 20; at = line.indexOf(quote, at + 1)) {
    quotes++;
    for (const place of [at, at + 1]) {
      const apart = line.slice(0, place) + delimiter + line.slice(place);
      const split = splitRecords(`${apart}\n`, delimiter, quote, 1).cells;
      if (split.length !== 1 || split[0]!.length !== model.width) continue;
      tried.push({ cells: split[0]!, fit: recordFit(model, split[0]!) - cost.requote });
    }
  }
  return tried;
}

/** The whole record is separated by something else. */
function splitOtherwise(
  model: RowModel,
  cells: readonly string[],
  { delimiter, quote }: RealignStyle,
): Attempt[] {
  const line = cells.join(delimiter);
  if (line.length > longestCell || /[\r\n]/.test(line)) return [];
  const tried: Attempt[] = [];
  for (const other of otherDelimiters) {
    if (other === delimiter || !line.includes(other)) continue;
    const split = splitRecords(`${line}\n`, other, quote === "" ? '"' : quote, 1).cells[0] ?? [];
    if (split.length < model.width) continue;
    if (split.length === model.width) tried.push({ cells: split, fit: recordFit(model, split) });
    else tried.push(...withSeveralLess(model, split, other));
  }
  return tried;
}
