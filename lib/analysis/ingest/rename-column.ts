import type { RawColumn } from "@/lib/schema/table";
import { packedColumn } from "./packed-texts";

/** A column with the same texts under another name, and with other codes where they are given. Unpacks nothing. */
export function renamedColumn(
  column: RawColumn,
  name: string,
  codes: Uint32Array = column.codes,
): RawColumn {
  const { header, packed } = column;
  return packed
    ? packedColumn(name, header, codes, packed)
    : { name, header, codes, values: column.values };
}
