"use client";

import { SelectField } from "@/components/ui/select-field";
import { useSession } from "@/lib/client/workspace-context";
import { type ColumnMeaning, columnMeanings } from "@/lib/schema/meaning";
import type { ColumnProfile } from "@/lib/schema/profile";
import type { DateOrder } from "@/lib/schema/table";
import { withColumn } from "./edit-columns";
import { profileWords as words } from "./profile-words";

const options = [
  { value: "none" as const, label: words.noMeaning },
  ...columnMeanings.map((value) => ({ value, label: words.meanings[value] })),
];

/** Whether there is a guess worth showing beside the type. */
export function hasMeaningFields({ kind, meaning, reading }: ColumnProfile): boolean {
  if (meaning) return true;
  if (kind === "number")
    return reading?.numbers?.ambiguous !== undefined || reading?.chosen?.decimal !== undefined;
  return kind === "date" && reading?.dates?.forms.some(({ form }) => form === "numeric") === true;
}

/** What the values stand for and how they are read, where that was a guess a person may know better. */
export function ColumnMeaningFields({ profile }: { readonly profile: ColumnProfile }) {
  const session = useSession();
  const { name, kind, meaning, reading } = profile;
  const { numbers, dates } = reading ?? {};
  const hasOrder = dates?.forms.some(({ form }) => form === "numeric") === true;
  const hasSign = numbers && (numbers.hasSigns || numbers.ambiguous !== undefined);
  return (
    <div className="flex flex-wrap gap-1.5">
      <SelectField<ColumnMeaning | "none">
        label={words.meaning(name)}
        value={meaning?.meaning ?? "none"}
        options={options}
        onChange={(value) =>
          session.change({ label: words.changed.meaning(name) }, (choices) =>
            withColumn(choices, { name, meaning: value }),
          )
        }
        className={`min-w-0 flex-1 basis-24 ${meaning ? "" : "text-faint"}`}
      />
      {kind === "number" && (hasSign || reading?.chosen?.decimal) ? (
        <SelectField<"." | ",">
          label={words.decimal(name)}
          value={numbers?.decimal ?? "."}
          options={([".", ","] as const).map((value) => ({ value, label: words.decimals[value] }))}
          onChange={(decimal) =>
            session.change({ label: words.changed.decimal(name) }, (choices) =>
              withColumn(choices, { name, decimal }),
            )
          }
          className="min-w-0 flex-1 basis-20"
        />
      ) : null}
      {kind === "date" && dates && hasOrder ? (
        <SelectField<DateOrder>
          label={words.order(name)}
          value={dates.order}
          options={(["day-first", "month-first", "year-first"] as const).map((value) => ({
            value,
            label: words.orders[value],
          }))}
          onChange={(dateOrder) =>
            session.change({ label: words.changed.order(name) }, (choices) =>
              withColumn(choices, { name, dateOrder }),
            )
          }
          className="min-w-0 flex-1 basis-24"
        />
      ) : null}
    </div>
  );
}
