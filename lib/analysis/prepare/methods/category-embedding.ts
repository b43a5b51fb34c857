import type { Steps } from "@/lib/schema/progress";
import { categoryCounts } from "../category-counts";
import { matchCategories } from "../match-categories";
import { type Coded, type Of, spread } from "./coded";
import { timesAxes } from "./sparse-rows";
import { truncatedSvd } from "./truncated-svd";

export interface EmbeddingOptions {
  readonly dimensions: number;
  /** Categories with fewer rows than this are taken together as one, "other". */
  readonly atLeast: number;
  readonly seed: number;
}

export interface FittedEmbedding {
  readonly dimensions: number;
  /** Each common category with its place. */
  readonly places: Of<readonly number[]>;
  /** The place of rare and unknown ones; all 0, the average, where no category was rare. */
  readonly other: readonly number[];
  /** Share of what there is to tell about the categories that the dimensions hold, in [0, 1]. */
  readonly share: number;
}

const mostCategories = 2000;
const mostContexts = 500;

/**
 * Places categories so that those that occur with the same categories of other columns are close: correspondence
 * analysis, the SVD of (p − r·c) / √(r·c) of the co-occurrences; principal coordinates, distances between which
 * approximate chi-square distances. At most the 2,000 commonest categories and the 500 commonest of the others have a place
 * of their own. All 0 where the other columns tell nothing. O(rows · columns + categories · contexts · dimensions).
 * Greenacre (2007), Correspondence Analysis in Practice, doi:10.1201/9781420011234; Benzécri (1973).
 */
export function* fitEmbedding(
  column: Coded,
  others: readonly Coded[],
  { dimensions, atLeast, seed }: EmbeddingOptions,
): Steps<FittedEmbedding, never> {
  const counts = categoryCounts(column);
  const names = commonestOf(counts, mostCategories).filter((name) => counts.get(name)! >= atLeast);
  const own = groupOf(column, names);
  const contexts = commonestContexts(others);
  const width = contexts.reduce((sum, found) => sum + found.length + 1, 0);
  const table = new Float64Array((names.length + 1) * width);
  let start = 0;
  let total = 0;
  for (const [j, other] of others.entries()) {
    const group = groupOf(other, contexts[j]!);
    for (let row = 0; row < column.codes.length; row++) {
      const [a, b] = [own[row]!, group[row]!];
      if (a < 0 || b < 0) continue;
      table[a * width + start + b]! += 1;
      total++;
    }
    start += contexts[j]!.length + 1;
    yield { stage: "categories", done: j, total: others.length };
  }
  const rows = names.length + 1;
  const masses = standardize(table, rows, width, total);
  const matrix = dense(table, rows, width);
  const { axes, sizes } = yield* truncatedSvd(matrix, dimensions, seed);
  const coordinates = timesAxes(matrix, axes, sizes.length);
  const inertia = table.reduce((sum, value) => sum + value * value, 0);
  const kept = sizes.reduce((sum, size) => sum + size * size, 0);
  const place = (row: number) =>
    Array.from({ length: dimensions }, (_, axis) =>
      masses[row]! > 0 && (sizes[axis] ?? 0) > 1e-9
        ? coordinates[axis]![row]! / Math.sqrt(masses[row]!) + 0
        : 0,
    );
  return {
    dimensions,
    places: names.map((name, row) => [name, place(row)]),
    other: place(names.length),
    share: inertia > 0 ? Math.min(1, kept / inertia) : 0,
  };
}

/** The place of each row's category, an array per dimension; NaN where it is missing. O(rows · dimensions). */
export function applyEmbedding(column: Coded, fitted: FittedEmbedding): Float64Array[] {
  const { places, other, dimensions } = fitted;
  const known = matchCategories(
    column.values,
    places.map(([category]) => category),
  );
  return Array.from({ length: dimensions }, (_, axis) =>
    spread(
      column,
      Float64Array.from(known, (place) => (place < 0 ? other : places[place]![1])[axis]!),
    ),
  );
}

function commonestOf(counts: ReadonlyMap<string, number>, most: number): string[] {
  return [...counts.keys()]
    .sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1))
    .slice(0, most);
}

/** Per other column its commonest categories, as many of all columns together as there is room for. */
function commonestContexts(others: readonly Coded[]): string[][] {
  const all = others.flatMap((other, j) =>
    [...categoryCounts(other)].map(([name, count]) => ({ j, name, count })),
  );
  all.sort((a, b) => b.count - a.count || a.j - b.j || (a.name < b.name ? -1 : 1));
  const found = others.map((): string[] => []);
  for (const { j, name } of all.slice(0, mostContexts)) found[j]!.push(name);
  return found;
}

/** Per row the place of its category among the names, after them for any other, −1 where missing. */
function groupOf({ codes, values }: Coded, names: readonly string[]): Int32Array {
  const places = new Map(names.map((name, place) => [name, place]));
  const groups = values.map((value) => places.get(value) ?? names.length);
  return codes.map((code) => (code < 0 ? -1 : groups[code]!));
}

/** Turns counts into standardized residuals in place; returns the share of each row. */
function standardize(
  table: Float64Array,
  rows: number,
  columns: number,
  total: number,
): Float64Array {
  const masses = new Float64Array(rows);
  const contexts = new Float64Array(columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const share = total > 0 ? table[i * columns + j]! / total : 0;
      masses[i]! += share;
      contexts[j]! += share;
    }
  }
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const expected = masses[i]! * contexts[j]!;
      const share = total > 0 ? table[i * columns + j]! / total : 0;
      table[i * columns + j] = expected > 0 ? (share - expected) / Math.sqrt(expected) : 0;
    }
  }
  return masses;
}

function dense(values: Float64Array, rows: number, columns: number) {
  return {
    columns,
    starts: Uint32Array.from({ length: rows + 1 }, (_, row) => row * columns),
    places: Uint32Array.from(values.keys(), (i) => i % columns),
    values,
  };
}
