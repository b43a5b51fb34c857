import { useMemo } from "react";
import { ComputationFrame } from "@/components/ui/computation-frame";
import { useUnderstood } from "@/lib/client/computations";
import { useMask } from "@/lib/client/personal-view";
import type { ColumnMeaning } from "@/lib/schema/meaning";
import type { ListPreview } from "./use-list-preview";
import { handoverWords as words } from "./words";

export function ListPreviewTable({
  preview: { list, records },
  inList,
}: {
  readonly preview: ListPreview;
  readonly inList: number;
}) {
  const mask = useMask();
  const meanings = useMeanings();
  const [header = [], ...unmasked] = records ?? [];
  const lines = unmasked.map((cells) =>
    cells.map((cell, column) => mask(cell, meanings.get(header[column] ?? ""))),
  );
  return (
    <ComputationFrame computation={list} what={words.previewWhat}>
      {() => (
        <>
          <p className="px-4 pt-2.5 pb-1">
            <span className="font-semibold">{words.preview}</span>{" "}
            <span className="text-muted text-xs">{words.previewDetail(lines.length, inList)}</span>
          </p>
          <section
            aria-label={words.preview}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
            tabIndex={0}
            className="overflow-x-auto pb-2"
          >
            <table className="min-w-full border-separate border-spacing-0 text-xs">
              <caption className="sr-only">{words.previewCaption}</caption>
              <thead>
                <tr>
                  {header.map((cell, column) => (
                    <th
                      // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a file have no other name than their place
                      key={column}
                      scope="col"
                      title={cell}
                      className="max-w-64 truncate whitespace-nowrap border-line border-b px-3 py-1 text-left font-medium text-muted first:pl-4"
                    >
                      {cell === "" ? (
                        <span className="text-faint italic">{words.unnamed}</span>
                      ) : (
                        <bdi>{cell}</bdi>
                      )}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {lines.map((cells, line) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a file have no other name than their place
                  <tr key={line} className="[&:last-child>*]:border-b-0">
                    {cells.map((cell, column) => (
                      <td
                        // biome-ignore lint/suspicious/noArrayIndexKey: as above
                        key={column}
                        title={cell}
                        className="max-w-64 truncate whitespace-nowrap border-line border-b px-3 py-1 first:pl-4"
                      >
                        <bdi>{cell}</bdi>
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </ComputationFrame>
  );
}

/** What columns stand for, by the name they have here and by the one that stood in the file. */
function useMeanings(): ReadonlyMap<string, ColumnMeaning> {
  const understood = useUnderstood().data;
  return useMemo(() => {
    const meanings = new Map<string, ColumnMeaning>();
    understood?.profile.columns.forEach(({ name, meaning }, i) => {
      if (!meaning) return;
      meanings.set(name, meaning.meaning);
      meanings.set(understood.columns[i]?.header ?? name, meaning.meaning);
    });
    return meanings;
  }, [understood]);
}
