import { formatValue } from "@/components/ui/formats";
import { wizardWords as words } from "./words";

export function PreviewCell({ cell }: { readonly cell: string }) {
  const number = cell === "" ? Number.NaN : Number(cell);
  return (
    <td className="px-3 py-1 text-right tabular-nums">
      {cell === "" ? (
        <span className="text-faint">{words.missing}</span>
      ) : Number.isNaN(number) ? (
        <bdi>{cell}</bdi>
      ) : (
        formatValue(number)
      )}
    </td>
  );
}
