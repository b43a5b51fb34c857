import { type ListPlan, listPlanSchema } from "@/lib/schema/list-plan";
import type { Table } from "@/lib/schema/table";
import type { FormTools } from "../../person/person-forms";
import { loadPhoneReader } from "../../person/phone-reader";
import type { ListExcuse } from "../list-account";
import type { ListSource } from "../list-source";
import { type MadeList, makeList } from "../make-list";

/** A source in which row i is in segment `labels[i]`; null: set aside by the recipe. */
export function sourceOf(
  table: Table,
  labels: readonly (number | null)[],
  names: Readonly<Record<number, string>> = {},
): ListSource {
  const entries = labels.flatMap((label, row) => (label === null ? [] : { row, label }));
  const k = Math.max(-1, ...entries.map(({ label }) => label)) + 1;
  const identities = Array.from({ length: k }, (_, i) => i);
  return {
    table,
    tableRows: Uint32Array.from(entries, ({ row }) => row),
    labels: Int32Array.from(entries, ({ label }) => label),
    identities,
    names: new Map(identities.map((i) => [i, names[i] ?? `Name ${i + 1}`])),
    confidence: new Float32Array(entries.length).fill(0.5),
    rowsSetAside: labels.filter((label) => label === null).length,
    version: "0123456789ab",
    time: "2026-11-22T10:00:00.000Z",
  };
}

export interface Collected extends MadeList {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly excuses: readonly ListExcuse[];
}

export async function listOf(
  source: ListSource,
  plan: Partial<ListPlan> & Pick<ListPlan, "target">,
): Promise<Collected> {
  const readPhone = await loadPhoneReader();
  const whole = listPlanSchema.parse(plan);
  const tools: FormTools = { readPhone, country: whole.country };
  const excuses: ListExcuse[] = [];
  const steps = makeList(source, whole, tools, { excuse: (one) => excuses.push(one) });
  const pieces: Uint8Array[] = [];
  let step = steps.next();
  for (; !step.done; step = steps.next()) pieces.push(...step.value.bytes);
  const bytes = new Uint8Array(Buffer.concat(pieces));
  return {
    ...step.value,
    bytes,
    text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes),
    excuses,
  };
}
