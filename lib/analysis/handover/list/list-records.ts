import type { ListPlan } from "@/lib/schema/list-plan";
import type { FormTools } from "../person/person-forms";
import type { Preset } from "../presets/preset";
import { presets } from "../presets/registry";
import { type Cell, utf8Length } from "../write/file-writer";
import { keySet } from "./key-set";
import {
  alongColumns,
  type CellKind,
  keyColumns,
  type ListColumn,
  ownColumns,
  personColumns,
} from "./list-columns";
import type { ListSource } from "./list-source";
import {
  emptiedReason,
  incompleteReason,
  noKeyReason,
  repeatedReason,
  tooLongReason,
} from "./words";

/** The cells of a customer, or why there are none; `emptied` are cells that could not be used. */
export interface ListRecord {
  readonly cells: readonly Cell[] | null;
  readonly reason: string | null;
  readonly emptied: readonly { readonly reason: string; readonly column: ListColumn }[];
}

/** How customers become records of one target. */
export interface ListRecords {
  readonly preset: Preset;
  readonly columns: readonly ListColumn[];
  /** Cells longer than the target takes, in the records read so far. */
  longCells(): number;
  /** To be asked once for each customer who may be listed, in the order of the list. */
  read(entry: number): ListRecord;
}

/** `needsRow`: the identifier does not tell customers apart. */
export function listRecords(
  source: ListSource,
  plan: ListPlan,
  tools: FormTools,
  needsRow: boolean,
): ListRecords {
  const preset = presets[plan.target];
  const { table, tableRows } = source;
  const isSheet = plan.target === "spreadsheet" && plan.format === "xlsx";
  const kind: CellKind = isSheet || preset.format === "ndjson" ? "typed" : "text";
  const own = ownColumns(source, preset.own, kind);
  const people = withoutParts(preset, personColumns(table, preset, plan, tools));
  const ours = [...own, ...people].map(({ header }) => header);
  const key = preset.startsWithId
    ? keyColumns(table, preset, needsRow, needsRow ? [...ours, "row"] : ours)
    : [];
  const first = [...key, ...people, ...own];
  const told = preset.startsWithId
    ? table.columns.find(({ role }) => role === "identifier")?.name
    : undefined;
  const names = preset.takesColumns ? plan.columns.filter((name) => name !== told) : [];
  const reserved = first.map(({ header }) => header);
  const columns = [...first, ...alongColumns(table, preset, names, reserved, kind)];
  const { limits, line } = preset;
  const keys = preset.keys.filter((key) => people.some(({ field }) => field === key));
  const uniqueColumns = people.filter(({ field }) => field && keys.includes(field));
  const seen = uniqueColumns.map((column) =>
    keySet((entry) => String(column.cell(entry, tableRows[entry]!))),
  );
  const idAt = columns.findIndex(({ field }) => field === "external-id");
  let longCells = 0;

  /** Where keys stand that an earlier record has; the others are kept. */
  function repeatedKeys(entry: number, cells: readonly Cell[]): number[] {
    if (!preset.isKeyUnique) return [];
    return uniqueColumns.flatMap((column, i) => {
      const at = columns.indexOf(column);
      const key = String(cells[at]);
      if (key === "") return [];
      if (seen[i]!.has(key)) return [at];
      seen[i]!.add(key, entry);
      return [];
    });
  }

  function read(entry: number): ListRecord {
    const row = tableRows[entry]!;
    const emptied: { reason: string; column: ListColumn }[] = [];
    const cells: Cell[] = [];
    for (const column of columns) {
      const cell = column.cell(entry, row);
      if (cell === null && column.field) {
        emptied.push({ reason: emptiedReason(column.field), column });
      }
      cells.push(cell ?? "");
    }
    const aside = (reason: string): ListRecord => ({ cells: null, reason, emptied });
    const isKnown = () =>
      columns.some(({ field }, i) => field && keys.includes(field) && cells[i] !== "");
    if (keys.length > 0 && !isKnown()) {
      const isUnread = emptied.some(({ column }) => column.field && keys.includes(column.field));
      return aside(noKeyReason(keys, isUnread));
    }
    for (const at of repeatedKeys(entry, cells)) {
      cells[at] = "";
      const column = columns[at]!;
      const reason = repeatedReason(column.field!);
      if (!isKnown()) return aside(reason);
      emptied.push({ reason, column });
    }
    const loose = looseParts(preset, columns, cells);
    for (const at of loose) {
      cells[at] = "";
      emptied.push({ reason: incompleteReason, column: columns[at]! });
    }
    if (limits.cellBytes !== undefined)
      longCells += cells.filter(isLongerThan(limits.cellBytes)).length;
    if (!line) return { cells, reason: null, emptied };
    const text = line(
      JSON.stringify(String(cells[idAt])),
      traits(columns, cells, idAt),
      source.time,
    );
    if (limits.recordBytes !== undefined && utf8Length(text) > limits.recordBytes) {
      return aside(tooLongReason(limits.recordBytes));
    }
    return { cells: [text], reason: null, emptied };
  }

  return { preset, columns, longCells: () => longCells, read };
}

/** Columns that are of use only together go all or not at all. */
function withoutParts({ together }: Preset, people: readonly ListColumn[]): readonly ListColumn[] {
  if (!together) return people;
  const isPart = ({ field }: ListColumn) => field !== undefined && together.includes(field);
  return people.filter(isPart).length === together.length
    ? people
    : people.filter((column) => !isPart(column));
}

/** Where cells stand that are of no use without others that are missing. */
function looseParts(
  { together }: Preset,
  columns: readonly ListColumn[],
  cells: readonly Cell[],
): number[] {
  if (!together) return [];
  const places = columns.flatMap(({ field }, i) => (field && together.includes(field) ? i : []));
  const filled = places.filter((at) => cells[at] !== "");
  return filled.length === together.length ? [] : filled;
}

function isLongerThan(bytes: number): (cell: Cell) => boolean {
  return (cell) => utf8Length(String(cell)) > bytes;
}

/** Written key by key: a column may be called `__proto__`. */
function traits(columns: readonly ListColumn[], cells: readonly Cell[], idAt: number): string {
  const pairs = columns.flatMap(({ header }, i) =>
    i === idAt || cells[i] === "" ? [] : `${JSON.stringify(header)}:${JSON.stringify(cells[i])}`,
  );
  return `{${pairs.join(",")}}`;
}
