"use client";

import { ComputationFrame } from "@/components/ui/computation-frame";
import { useMask } from "@/lib/client/personal-view";
import type { Computation } from "@/lib/client/use-computation";
import type { CustomersPreview } from "@/lib/schema/customers-preview";
import { featureGroups } from "@/lib/schema/customers-step";
import { PreviewCell } from "./preview-cell";
import { wizardWords as words } from "./words";

/** Three customers in the figures that are ticked, and what became of all rows. */
export function PreviewPanel({
  computation,
  waiting,
}: {
  readonly computation: Computation<CustomersPreview>;
  /** Why there is nothing to show yet. */
  readonly waiting: string | null;
}) {
  return (
    <section aria-label={words.previewTitle} className="flex min-h-0 min-w-0 flex-col">
      <h3 className="font-semibold text-sm">{words.previewTitle}</h3>
      {waiting !== null ? (
        <p className="mt-2 text-muted">{waiting}</p>
      ) : (
        <ComputationFrame computation={computation} what={words.previewWhat}>
          {(preview) => <Preview preview={preview} />}
        </ComputationFrame>
      )}
    </section>
  );
}

function Preview({ preview }: { readonly preview: CustomersPreview }) {
  const { customers, rowsUsed, unusedRows, examples, features, meaning } = preview;
  const kinds = [words.few, words.middle, words.many].slice(-examples.length);
  const groups = featureGroups.filter((group) => features.some((one) => one.group === group));
  const mask = useMask();
  const names = examples.map((id) => mask(id, meaning));
  const isMasked = names.some((name, i) => name !== examples[i]);
  return (
    <>
      <p className="mt-1 text-muted text-xs" aria-live="polite">
        <strong className="font-semibold text-ink">{words.made(customers, rowsUsed)}</strong>
        {` · ${words.setAside(unusedRows)} · ${words.features(features.length)}`}
      </p>
      <div className="mt-2 min-h-0 overflow-auto rounded-md border border-line">
        <table className="w-full border-collapse text-xs">
          <thead className="sticky top-0 bg-sunken">
            <tr>
              <th scope="col" className="px-3 py-1.5 text-left font-medium">
                {words.feature}
              </th>
              {names.map((name, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: masked names can be the same
                <th key={i} scope="col" className="px-3 py-1.5 text-right font-medium">
                  <bdi className="block max-w-28 truncate">{name}</bdi>
                  <span className="block whitespace-nowrap font-normal text-faint">{kinds[i]}</span>
                </th>
              ))}
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={group}>
              <tr>
                <th
                  scope="rowgroup"
                  colSpan={examples.length + 1}
                  className="border-line border-t bg-panel px-3 pt-2.5 pb-0.5 text-left font-semibold"
                >
                  {words.groups[group].title}
                </th>
              </tr>
              {features
                .filter((one) => one.group === group)
                .map(({ name, label, unit, meaning: says, cells }) => (
                  <tr key={name}>
                    <th scope="row" className="px-3 py-1 text-left font-normal" title={says}>
                      <bdi>{label}</bdi>
                      {isSaid(unit, label) ? null : <span className="text-faint"> · {unit}</span>}
                    </th>
                    {cells.map((cell, i) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: cells stand in the order of the customers
                      <PreviewCell key={i} cell={cell} />
                    ))}
                  </tr>
                ))}
            </tbody>
          ))}
        </table>
      </div>
      <p className="mt-1.5 text-faint text-xs">
        {words.missingNote} {isMasked ? words.masked : ""}
      </p>
    </>
  );
}

/** Amounts are in whatever the file counts in, which the label cannot say better. */
function isSaid(unit: string, label: string): boolean {
  return unit === "" || unit === "amount" || label.toLowerCase().includes(unit);
}
