// biome-ignore-all lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
"use client";

import { useReadingSettings } from "@/lib/client/computations";
import { useMask } from "@/lib/client/personal-view";
import { useComputation } from "@/lib/client/use-computation";
import type { ColumnProfile } from "@/lib/schema/profile";
import { readingWords as words } from "./words";

const previewRows = 5;
const previewColumns = 30;

/** The first rows under the fields, so that what a change does is seen where it is made. */
export function ReadingPreview({ profiles }: { readonly profiles: readonly ColumnProfile[] }) {
  const mask = useMask();
  const settings = useReadingSettings();
  const { data, isStale } = useComputation(
    { verb: "fileRows", settings, from: 0, to: previewRows },
    "reading preview",
  );
  const shown = profiles.slice(0, previewColumns);
  return (
    <div className="mt-4">
      <h3 className="text-muted text-xs">{words.preview}</h3>
      <section
        aria-label={words.preview}
        tabIndex={0}
        className={`mt-1.5 overflow-x-auto rounded-md border border-line ${isStale ? "opacity-60" : ""}`}
      >
        <table className="w-full text-left text-xs">
          <thead>
            <tr className="border-line border-b bg-sunken">
              {shown.map(({ name }) => (
                <th
                  key={name}
                  className="max-w-56 truncate whitespace-nowrap px-2 py-1 font-medium"
                >
                  <bdi>{name}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(data?.cells ?? []).map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by nothing but its place
              <tr key={row} className="border-line border-b last:border-b-0">
                {shown.map(({ name, meaning }, c) => (
                  <td key={name} className="max-w-56 truncate whitespace-nowrap px-2 py-1">
                    <bdi>{mask(cells[c] ?? "", meaning?.meaning)}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
