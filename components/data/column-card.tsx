"use client";

import { TriangleAlert } from "lucide-react";
import { memo } from "react";
import { HistogramBars } from "@/components/charts/histogram-bars";
import { ValueBars } from "@/components/charts/value-bars";
import { classNames } from "@/components/ui/class-names";
import { formatAnswer, formatOf } from "@/components/ui/column-format";
import { formatShare } from "@/components/ui/formats";
import { SelectField } from "@/components/ui/select-field";
import { useMask, usePersonalView } from "@/lib/client/personal-view";
import { useSession } from "@/lib/client/workspace-context";
import { type FoundMeaning, isPersonal, isSensitive } from "@/lib/schema/meaning";
import type { ColumnProfile, Finding } from "@/lib/schema/profile";
import { type ColumnKind, type ColumnRole, columnKinds, columnRoles } from "@/lib/schema/table";
import { ColumnFigures } from "./column-figures";
import { ColumnMeaningFields, hasMeaningFields } from "./column-meaning";
import { withColumn } from "./edit-columns";
import { profileWords } from "./profile-words";
import { dataWords as words } from "./words";

/** Letters of the lowest, the middle and the highest value that stand on one line. */
const longestFigures = 15;

/** One column: what it is, what it is for, how its values are spread, what is missing. */
export const ColumnCard = memo(function ColumnCard({
  profile,
  findings = [],
}: {
  readonly profile: ColumnProfile;
  /** What is worth knowing about this column. */
  readonly findings?: readonly Finding[] | undefined;
}) {
  const warnings = findings.flatMap(({ kind, severity }) =>
    severity === "info" ? [] : (words.warnings[kind] ?? []),
  );
  const session = useSession();
  const { name, kind, role, rows, missing, unreadable, distinct, meaning } = profile;
  return (
    <li
      className={classNames(
        "flex min-w-0 flex-col gap-2 rounded-lg border border-line p-3",
        role === "ignored" && "bg-page",
      )}
    >
      <h3 className="truncate font-semibold" title={name}>
        <bdi>{name}</bdi>
      </h3>
      <div className="flex gap-1.5">
        <SelectField<ColumnKind>
          label={words.kind(name)}
          value={kind}
          options={columnKinds.map((value) => ({ value, label: words.kinds[value] }))}
          onChange={(value) =>
            session.change({ label: words.changed.kind(name) }, (choices) =>
              withColumn(choices, { name, kind: value }),
            )
          }
          className="min-w-0 flex-1"
        />
        <SelectField<ColumnRole>
          label={words.role(name)}
          value={role}
          options={columnRoles.map((value) => ({ value, label: words.roles[value] }))}
          onChange={(value) =>
            session.change({ label: words.changed.role(name) }, (choices) =>
              withColumn(choices, { name, role: value }),
            )
          }
          className="min-w-0 flex-1"
        />
      </div>
      {words.roleTold[role] ? (
        <p className="-mt-1 text-faint text-xs">{words.roleTold[role]}</p>
      ) : null}
      {hasMeaningFields(profile) ? <ColumnMeaningFields profile={profile} /> : null}
      {meaning ? <Evidence meaning={meaning} /> : null}
      <Spread profile={profile} />
      <ColumnFigures profile={profile} />
      <p className="mt-auto text-muted text-xs">
        {missing === 0 ? words.noneMissing : words.missing(missing, formatShare(missing / rows))}
        {unreadable > 0 ? ` · ${words.unreadable(unreadable)}` : ""} · {words.distinct(distinct)}
      </p>
      {warnings.length > 0 ? (
        <p className="flex items-start gap-1 text-warn text-xs">
          <TriangleAlert className="mt-0.5 size-3 shrink-0" aria-hidden />
          {warnings.join(" · ")}
        </p>
      ) : null}
    </li>
  );
});

/** How well the values fit what they are taken for, and what that means for people. */
function Evidence({ meaning }: { readonly meaning: FoundMeaning }) {
  const [isShown] = usePersonalView();
  const isOfPeople = isPersonal(meaning.meaning);
  return (
    <p className="-mt-1 text-faint text-xs">
      {profileWords.evidence(meaning)}
      {isOfPeople ? (
        <span className="ml-1.5 whitespace-nowrap rounded-sm bg-accent-soft px-1 text-accent">
          {isShown ? profileWords.personalShown : profileWords.personal}
        </span>
      ) : isSensitive(meaning.meaning) ? (
        <span className="ml-1.5 rounded-sm bg-warn-soft px-1 text-warn">
          {profileWords.sensitive}
        </span>
      ) : null}
    </p>
  );
}

function Spread({ profile }: { readonly profile: ColumnProfile }) {
  const { name, kind, role, histogram, range, top, distinct, rows, missing, meaning } = profile;
  const mask = useMask();
  const examples = profile.examples.map((text) => mask(text, meaning?.meaning));
  const format = formatOf(profile);
  const isCounted = rows - missing > 0;
  if (!isCounted) return <p className="text-faint text-xs">{words.empty}</p>;
  const isUnique =
    role === "identifier" ||
    isPersonal(meaning?.meaning) ||
    (kind === "text" && distinct === rows - missing);
  if (isUnique) {
    return (
      <p className="line-clamp-3 break-words text-muted text-xs">
        <bdi>{examples.join(", ")} …</bdi>
      </p>
    );
  }
  if (histogram && range) {
    const figures = [range.min, range.median, range.max].map(format);
    const isLong = figures.join("").length > longestFigures;
    return (
      <div>
        <HistogramBars histogram={histogram} label={words.histogram(name)} format={format} />
        <p className="mt-1 flex flex-wrap justify-between gap-x-2 text-faint text-xs">
          <span>{figures[0]}</span>
          <span className={isLong ? "order-last w-full text-center text-muted" : "text-muted"}>
            {profileWords.median} {figures[1]}
          </span>
          <span>{figures[2]}</span>
        </p>
      </div>
    );
  }
  return top && top.length > 0 ? (
    <ValueBars
      values={top.slice(0, 4).map(({ value, count }) => ({
        value: kind === "boolean" ? formatAnswer(value) : value,
        count,
      }))}
      total={rows - missing}
      label={words.bars(name)}
    />
  ) : null;
}
