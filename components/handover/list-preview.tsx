import { firstRecords } from "@/lib/client/first-records";
import { useMask } from "@/lib/client/personal-view";
import type { ListCheck } from "@/lib/schema/list-plan";
import { listWords as words } from "./list-words";
import { maskLine } from "./mask-line";

const shownLines = 5;

/** The first lines of the list, as they stand in the file; personal data masked until it is asked for. */
export function ListPreview({
  check: { beginning, columns, summary },
}: {
  readonly check: ListCheck;
}) {
  const mask = useMask();
  const meanings = columns.map(({ meaning }) => meaning);
  const lines = beginning.kind === "lines" ? beginning.text.trimEnd().split("\n") : [];
  const [header = [], ...records] =
    beginning.kind === "csv"
      ? firstRecords(beginning.text, shownLines + 1, true)
      : beginning.kind === "cells"
        ? beginning.records
        : [];
  const shown =
    beginning.kind === "lines" ? (beginning.text === "" ? 0 : lines.length) : records.length;
  return (
    <>
      <p className="px-4 pt-2.5 pb-1">
        <span className="font-semibold">{words.preview}</span>{" "}
        <span className="text-muted text-xs">{words.previewDetail(shown, summary.rowsOut)}</span>
      </p>
      <section
        aria-label={words.preview}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="overflow-x-auto pb-2"
      >
        {beginning.kind === "lines" ? (
          <pre className="px-4 py-1 font-mono text-xs leading-5">
            {lines.map((line) => maskLine(line, columns, mask)).join("\n")}
          </pre>
        ) : (
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
              {records.map((cells, line) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a file have no other name than their place
                <tr key={line} className="[&:last-child>*]:border-b-0">
                  {cells.map((cell, column) => {
                    const text = mask(cell, meanings[column]);
                    return (
                      <td
                        // biome-ignore lint/suspicious/noArrayIndexKey: as above
                        key={column}
                        title={text}
                        className="max-w-64 truncate whitespace-nowrap border-line border-b px-3 py-1 first:pl-4"
                      >
                        <bdi>{text}</bdi>
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </>
  );
}
