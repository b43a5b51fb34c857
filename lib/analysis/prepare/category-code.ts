import { spellingKey } from "@/lib/analysis/ingest/spelling-key";
import type { CodedColumn } from "@/lib/schema/table";

/** Code of a category in a column that may spell it otherwise; −1 when it is not there. */
export function categoryCode({ values }: CodedColumn, category: string): number {
  const key = spellingKey(category);
  return values.findIndex((value) => spellingKey(value) === key);
}
