import type { PackedTexts, RawColumn } from "@/lib/schema/table";
import { codeTexts } from "./code-texts";
import { unpackTexts } from "./packed-texts";

type Names = Pick<RawColumn, "name" | "header">;

/** A column whose distinct texts are decoded when somebody first asks for all of them. */
export function packedColumn(names: Names, codes: Uint32Array, packed: PackedTexts): RawColumn {
  let values: readonly string[] | undefined;
  return {
    ...names,
    codes,
    packed,
    get values() {
      values ??= unpackTexts(packed);
      return values;
    },
  };
}

/** A column that is told apart into distinct texts when somebody first asks for those. */
export function cellsColumn(names: Names, cells: PackedTexts): RawColumn {
  let coded: ReturnType<typeof codeTexts> | undefined;
  let values: readonly string[] | undefined;
  const code = () => {
    coded ??= codeTexts(cells);
    return coded;
  };
  return {
    ...names,
    cells,
    get codes() {
      return code().codes;
    },
    get values() {
      values ??= unpackTexts(cells, code().firsts);
      return values;
    },
  };
}

/** The same column under another name, nothing of it made on the way. */
export function renamedColumn(column: RawColumn, name: string): RawColumn {
  const described = Object.getOwnPropertyDescriptors(column);
  return Object.create(Object.prototype, { ...described, name: { value: name, enumerable: true } });
}
