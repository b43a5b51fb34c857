import type { PackedTexts, RawColumn } from "@/lib/schema/table";
import { codeTexts } from "./code-texts";
import { unpackTexts } from "./packed-texts";

/** A column whose distinct texts are decoded when somebody first asks for all of them. */
export function packedColumn(
  name: string,
  header: string,
  codes: Uint32Array,
  packed: PackedTexts,
): RawColumn {
  let values: readonly string[] | undefined;
  return {
    name,
    header,
    codes,
    packed,
    get values() {
      values ??= unpackTexts(packed);
      return values;
    },
  };
}

/** A column that is told apart into distinct texts when somebody first asks for those. */
export function cellsColumn(name: string, header: string, cells: PackedTexts): RawColumn {
  let coded: ReturnType<typeof codeTexts> | undefined;
  let values: readonly string[] | undefined;
  const code = () => {
    coded ??= codeTexts(cells);
    return coded;
  };
  return {
    name,
    header,
    cells,
    get codes() {
      return code().codes;
    },
    get firsts() {
      return code().firsts;
    },
    get values() {
      values ??= unpackTexts(cells, code().firsts);
      return values;
    },
  };
}
