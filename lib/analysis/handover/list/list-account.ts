import type { LeftOutCount, ListSummary } from "@/lib/schema/list-plan";
import type { ListRecord } from "./list-records";
import { noConsent } from "./words";

/** A customer who is not listed, or of whom something is not sent. */
export interface ListExcuse {
  readonly row: number;
  readonly reason: string;
  readonly isListed: boolean;
}

/** In a list of fewer, people may be recognized. */
export const fewPeople = 5;

/** What becomes of everybody while a list is made; each customer is told once. */
export interface ListAccount {
  inNone(): void;
  notChosen(): void;
  withoutConsent(row: number): void;
  /** Whose record was made, or could not be. `identity`: undefined for a customer in no segment. */
  read(row: number, identity: number | undefined, record: ListRecord): void;
  sum(): Pick<
    ListSummary,
    | "rowsOut"
    | "withoutConsent"
    | "notChosen"
    | "inNone"
    | "unusable"
    | "reasons"
    | "emptied"
    | "small"
  >;
}

/** `excuse` is told of each customer who is left out, and of each cell that is left empty. */
export function listAccount(excuse: (one: ListExcuse) => void = () => {}): ListAccount {
  const counts = { rowsOut: 0, withoutConsent: 0, notChosen: 0, inNone: 0, unusable: 0 };
  const reasons = new Map<string, number>();
  const emptied = new Map<string, number>();
  const listed = new Map<number, number>();
  return {
    inNone() {
      counts.inNone++;
    },
    notChosen() {
      counts.notChosen++;
    },
    withoutConsent(row) {
      counts.withoutConsent++;
      excuse({ row, reason: noConsent, isListed: false });
    },
    read(row, identity, { reason, emptied: lost }) {
      if (reason !== null) {
        counts.unusable++;
        count(reasons, reason);
        excuse({ row, reason, isListed: false });
        return;
      }
      counts.rowsOut++;
      if (identity !== undefined) count(listed, identity);
      for (const { reason: why } of lost) {
        count(emptied, why);
        excuse({ row, reason: why, isListed: true });
      }
    },
    sum: () => ({
      ...counts,
      reasons: sorted(reasons),
      emptied: sorted(emptied),
      small: [...listed]
        .filter(([, rows]) => rows < fewPeople)
        .map(([segment, rows]) => ({ segment, rows }))
        .sort((a, b) => a.segment - b.segment),
    }),
  };
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sorted(counts: ReadonlyMap<string, number>): LeftOutCount[] {
  return [...counts]
    .map(([reason, rows]) => ({ reason, count: rows }))
    .sort((a, b) => b.count - a.count);
}
