"use client";

import { startWords as words } from "./words";

export function SampleCards({
  isBusy,
  onOpen,
}: {
  readonly isBusy: boolean;
  readonly onOpen: (file: string, name: string) => void;
}) {
  return (
    <section aria-labelledby="samples">
      <h2 id="samples" className="mb-2 font-semibold text-sm">
        {words.samplesTitle}
      </h2>
      <ul className="grid grid-cols-3 gap-3 max-md:grid-cols-1">
        {words.samples.map(({ file, name, rows, text }) => (
          <li key={file}>
            <button
              type="button"
              disabled={isBusy}
              onClick={() => onOpen(file, name)}
              className="flex h-full w-full flex-col gap-1 rounded-lg border border-line bg-panel p-4 text-left transition-colors hover:border-accent disabled:opacity-50"
            >
              <span className="flex w-full items-baseline justify-between gap-2">
                <span className="font-semibold text-sm">{name}</span>
                <span className="text-faint text-xs">{rows}</span>
              </span>
              <span className="text-muted">{text}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
