"use client";

import { useState } from "react";
import { MiniHistogram } from "@/components/charts/mini-histogram";
import { ShareBar } from "@/components/charts/share-bar";
import { ComputationFrame } from "@/components/ui/computation-frame";
import { formatCount, formatDay, formatValue } from "@/components/ui/formats";
import { Panel, PanelHeader } from "@/components/ui/panel";
import { SavePicture } from "@/components/ui/picture/save-picture";
import { SelectField } from "@/components/ui/select-field";
import { useStepPictures } from "@/lib/client/computations";
import type { ColumnSpread, Spread, StepPicture } from "@/lib/schema/step-picture";
import { type RecipeStep, stepDeclarations } from "@/lib/schema/steps";
import { shareOfOnes } from "./share-of-ones";
import { prepareWords as words } from "./words";

const dayMs = 86_400_000;
const shownColumns = 9;

/** The columns that a step changed, before it and after it. */
export function PicturePanel({
  step,
  hasFailed,
}: {
  readonly step: RecipeStep;
  /** The recipe does not work, which is said elsewhere. */
  readonly hasFailed: boolean;
}) {
  const { title } = stepDeclarations[step.kind].words;
  const isAsked = step.enabled && step.kind !== "customers" && !hasFailed;
  const computation = useStepPictures(step.id, isAsked);
  const [wanted, setWanted] = useState<string | null>(null);
  return (
    <Panel aria-label={words.pictureTitle} className="pb-4">
      <PanelHeader
        title={words.pictureTitle}
        detail={<span className="text-faint">{words.pictureOf(title)}</span>}
      >
        {computation.data?.length ? (
          <SavePicture title={`${words.pictureTitle}: ${title}`} />
        ) : null}
      </PanelHeader>
      {isAsked ? (
        <ComputationFrame computation={computation} what={words.pictureTitle}>
          {(pictures) => {
            const picture = pictures.find((one) => one.title === wanted) ?? pictures[0];
            if (!picture) return <p className="px-4 text-muted">{words.pictureNone}</p>;
            return (
              <div className="px-4">
                {pictures.length > 1 ? (
                  <SelectField
                    label={words.pictureColumn}
                    value={String(pictures.indexOf(picture))}
                    options={pictures.map((one, i) => ({ value: String(i), label: one.title }))}
                    onChange={(position) => setWanted(pictures[Number(position)]?.title ?? null)}
                    className="mb-2 w-full"
                  />
                ) : (
                  <p className="mb-2 text-xs">
                    <bdi>{picture.title}</bdi>
                  </p>
                )}
                <Picture picture={picture} />
              </div>
            );
          }}
        </ComputationFrame>
      ) : (
        <p className="px-4 text-muted">
          {hasFailed
            ? words.pictureFailed
            : step.enabled
              ? words.pictureCustomers
              : words.pictureOff}
        </p>
      )}
    </Panel>
  );
}

function Picture({ picture: { before, after } }: { readonly picture: StepPicture }) {
  return (
    <div className="grid grid-cols-2 gap-4">
      <Side label={words.before} columns={before} empty={words.notThere} />
      <Side label={words.after} columns={after} empty={words.gone} />
    </div>
  );
}

function Side({
  label,
  columns,
  empty,
}: {
  readonly label: string;
  readonly columns: readonly ColumnSpread[];
  readonly empty: string;
}) {
  const left = columns.length - shownColumns;
  return (
    <section className="min-w-0">
      <h3 className="mb-1 text-muted text-xs">{label}</h3>
      {columns.length === 0 ? <p className="text-faint text-xs">{empty}</p> : null}
      <ul className="space-y-2">
        {columns.slice(0, shownColumns).map((column) => (
          <li key={column.name}>
            <SpreadView column={column} isAlone={columns.length === 1} />
          </li>
        ))}
      </ul>
      {left > 0 ? <p className="mt-1 text-faint text-xs">{words.moreColumnsMade(left)}</p> : null}
    </section>
  );
}

function SpreadView({
  column,
  isAlone,
}: {
  readonly column: ColumnSpread;
  readonly isAlone: boolean;
}) {
  const { name, isDate, isIndicator, spread } = column;
  if (spread.kind === "categories") return <Categories spread={spread} />;
  const format = (value: number) => (isDate ? formatDay(value * dayMs) : formatValue(value));
  if (isIndicator) {
    return <ShareBar label={isAlone ? words.ones : name} share={shareOfOnes(spread.counts)} />;
  }
  const { min, max, counts, missing } = spread;
  const from = words.from(format(min), format(max));
  return (
    <>
      {isAlone ? null : (
        <p className="truncate text-xs" title={name}>
          <bdi>{name}</bdi>
        </p>
      )}
      <MiniHistogram counts={counts} label={words.spread(name, format(min), format(max))} />
      <p className="mt-0.5 flex flex-wrap justify-between gap-x-2 text-faint text-xs">
        <span>{from}</span>
        {missing > 0 ? <span>{words.missingCount(missing)}</span> : null}
      </p>
    </>
  );
}

function Categories({ spread }: { readonly spread: Extract<Spread, { kind: "categories" }> }) {
  const { values, others, missing } = spread;
  const most = Math.max(1, ...values.map(({ count }) => count));
  return (
    <>
      <ul className="space-y-1">
        {values.map(({ value, count }) => (
          <li key={value}>
            <p className="flex justify-between gap-2 text-xs">
              <bdi className="truncate">{value}</bdi>
              <span className="text-faint">{formatCount(count)}</span>
            </p>
            <div aria-hidden className="h-1 rounded-full bg-sunken">
              <div
                className="h-full rounded-full bg-line-strong"
                style={{ width: `${(100 * count) / most}%` }}
              />
            </div>
          </li>
        ))}
      </ul>
      <p className="mt-0.5 flex flex-wrap justify-between gap-x-2 text-faint text-xs">
        <span>{others > 0 ? words.othersCount(others) : ""}</span>
        {missing > 0 ? <span>{words.missingCount(missing)}</span> : null}
      </p>
    </>
  );
}
