import type { RawColumn } from "@/lib/schema/table";
import { packedColumn } from "./raw-column";

/** A column with the same texts under another name, and with other codes where they are given. Unpacks nothing. */
export function renamedColumn(column: RawColumn, name: string, codes?: Uint32Array): RawColumn {
  if (codes === undefined) {
    const described = Object.getOwnPropertyDescriptors(column);
    const named = { ...described, name: { value: name, enumerable: true } };
    return Object.create(Object.prototype, named);
  }
  const { header, packed } = column;
  return packed
    ? packedColumn(name, header, codes, packed)
    : { name, header, codes, values: column.values };
}
