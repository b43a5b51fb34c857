import { Check, TriangleAlert } from "lucide-react";
import { Panel, PanelHeader } from "@/components/ui/panel";
import type { Labeled } from "@/lib/schema/labeling";
import { labelWords as words } from "./words";

const strikingShift = 0.1;
const expectedFar = 0.05;

/** Whether these customers look like those the model was made from, and what it had to make up. */
export function FitPanel({ labeled }: { readonly labeled: Labeled }) {
  const { segments, columns, farShare } = labeled;
  const warnings = [
    ...(farShare !== null && farShare > expectedFar ? [words.far(farShare)] : []),
    ...segments.flatMap(({ segment, name, share, shareThen }) =>
      shareThen !== null && Math.abs(share - shareThen) >= strikingShift
        ? [words.shifted(name === "" ? words.unnamed(segment + 1) : name, shareThen, share)]
        : [],
    ),
    ...columns.flatMap(({ name, unknown }) => (unknown > 0 ? [words.unknown(name, unknown)] : [])),
    ...columns.flatMap(({ name, unreadable }) =>
      unreadable > 0 ? [words.unreadable(name, unreadable)] : [],
    ),
  ];
  const notes = [
    ...(farShare === null ? [words.notKnown] : []),
    ...(farShare !== null && farShare <= expectedFar && farShare > 0 ? [words.far(farShare)] : []),
    ...columns.flatMap(({ name, filled }) => (filled > 0 ? [words.filled(name, filled)] : [])),
  ];
  return (
    <Panel>
      <PanelHeader title={words.fit} />
      <ul className="flex flex-col gap-2 px-4 pb-4">
        {warnings.length === 0 ? (
          <li className="flex items-start gap-1.5">
            <Check className="mt-0.5 size-3.5 shrink-0 text-accent" aria-hidden />
            {words.fits}
          </li>
        ) : (
          warnings.map((text) => (
            <li key={text} className="flex items-start gap-1.5 text-warn">
              <TriangleAlert className="mt-0.5 size-3.5 shrink-0" aria-hidden />
              <bdi className="min-w-0 break-words">{text}</bdi>
            </li>
          ))
        )}
        {notes.map((text) => (
          <li key={text} className="text-muted text-xs">
            <bdi className="break-words">{text}</bdi>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
