import { Failure } from "@/lib/schema/failure";
import type { ListPlan, ListSummary } from "@/lib/schema/list-plan";
import type { FormTools } from "../person/person-forms";
import type { Cell } from "../write/file-writer";
import { countIds } from "./count-ids";
import { consentTest } from "./find-consent";
import { type ListExcuse, listAccount } from "./list-account";
import type { ListColumn } from "./list-columns";
import { listFiles } from "./list-files";
import { listRecords } from "./list-records";
import type { ListSource } from "./list-source";
import { limitNotes, needsColumn } from "./words";

/** How far a list is, and the bytes that came meanwhile. */
export interface ListStep {
  readonly done: number;
  readonly total: number;
  readonly bytes: readonly Uint8Array[];
}

export interface MadeList {
  readonly summary: ListSummary;
  readonly columns: readonly ListColumn[];
  /** The first records. */
  readonly first: readonly (readonly Cell[])[];
}

export interface MakeOptions {
  /** Told of each customer who is not listed, and of each cell that is left empty. */
  readonly excuse?: (one: ListExcuse) => void;
  /** Only the sum is wanted: nothing is packed, and nothing comes out. */
  readonly isDry?: boolean;
}

const rowsAtOnce = 512;
const shownRecords = 5;

/**
 * The files of a segment list, in pieces, and what became of everybody: in the order of the table, or, where each segment has a file of
 * its own, of the segments; several files come as an archive. Customers of other segments, without consent or without what the target needs are left out and counted.
 * Takes O(rows × columns) time for each file asked for, and memory for the pieces under way and 8 bytes per customer for keys that must
 * not repeat.
 */
export function* makeList(
  source: ListSource,
  plan: ListPlan,
  tools: FormTools,
  { excuse, isDry = false }: MakeOptions = {},
): Generator<ListStep, MadeList> {
  const { table, tableRows, labels, identities } = source;
  const groups = groupsOf(source, plan);
  const total = table.rows + tableRows.length * groups.length;
  let bytes: Uint8Array[] = [];
  const step = (done: number): ListStep => {
    const taken = bytes;
    bytes = [];
    return { done, total, bytes: taken };
  };

  const counting = countIds(table);
  let counted = counting.next();
  for (; !counted.done; counted = counting.next()) yield step(counted.value);
  const ids = counted.value;
  const records = listRecords(source, plan, tools, ids.missing > 0 || ids.repeated > 0);
  const { preset, columns } = records;
  const isReachable = columns.some(({ field }) => field && preset.keys.includes(field));
  if (preset.keys.length > 0 && !isReachable) {
    throw new Failure("column-unknown", needsColumn(preset.name, preset.keys));
  }

  const mayContact = consentTest(table, plan.consent);
  const listsNobodys = plan.segments === null && preset.startsWithId && groups.length === 1;
  const files = listFiles(
    plan,
    preset,
    columns.map(({ header }) => header),
    source.time,
    { isArchive: plan.archive || groups.length > 1, isDry },
    (piece) => {
      if (!isDry) bytes.push(piece);
    },
  );
  const wanted = new Set(groups.flatMap(({ members }) => members));
  const account = listAccount(excuse);
  const first: (readonly Cell[])[] = [];

  let done = table.rows;
  for (const [which, { title, members }] of groups.entries()) {
    files.start(title);
    const isMember = new Set(members);
    for (let entry = 0; entry < tableRows.length; entry++, done++) {
      if (entry % rowsAtOnce === 0) yield step(done);
      const row = tableRows[entry]!;
      const identity = identities[labels[entry]!];
      if (identity === undefined ? !listsNobodys : !isMember.has(identity)) {
        if (which > 0) continue;
        if (identity === undefined) account.inNone();
        else if (!wanted.has(identity)) account.notChosen();
        continue;
      }
      if (!mayContact(row)) {
        account.withoutConsent(row);
        continue;
      }
      const record = records.read(entry);
      if (record.cells) files.write(record.cells);
      if (record.cells && first.length < shownRecords) first.push(record.cells);
      account.read(row, identity, record);
    }
  }
  const made = files.end();
  yield step(total);
  const summary: ListSummary = {
    rowsIn: table.rows,
    rowsSetAside: source.rowsSetAside,
    ...account.sum(),
    idsMissing: ids.missing,
    idsRepeated: ids.repeated,
    files: made,
    limits: limitNotes(preset.name, preset.limits, made, columns.length, records.longCells()),
    version: source.version,
  };
  return { summary, columns, first };
}

interface Group {
  readonly title: string;
  readonly members: readonly number[];
}

/** Which segments go into which file, lowest number first. */
function groupsOf(
  { identities, names }: ListSource,
  { segments, onePerSegment }: ListPlan,
): readonly Group[] {
  const chosen = identities.filter((one) => segments === null || segments.includes(one));
  const members = chosen.toSorted((a, b) => a - b);
  if (!onePerSegment || members.length < 2) return [{ title: "segments", members }];
  return members.map((one) => ({
    title: `${one + 1} ${names.get(one) ?? ""}`.trim(),
    members: [one],
  }));
}
