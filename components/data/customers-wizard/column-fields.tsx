"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CheckField } from "@/components/ui/check-field";
import { SelectField } from "@/components/ui/select-field";
import type { ColumnProfile } from "@/lib/schema/profile";
import { type ColumnPart, type Draft, suits, withColumn } from "./draft";
import { wizardWords as words } from "./words";

const usual: readonly ColumnPart[] = ["identifier", "date", "amount", "category", "event"];
const more: readonly ColumnPart[] = ["order", "quantity", "session"];
const needed: ReadonlySet<ColumnPart> = new Set(["identifier", "date"]);
/** Columns are chosen by position: one of them may be called anything, even nothing. */
const noColumn = "-1";

/** Which columns say who, when, how much and what. */
export function ColumnFields({
  draft,
  profiles,
  onChange,
}: {
  readonly draft: Draft;
  readonly profiles: readonly ColumnProfile[];
  readonly onChange: (draft: Draft) => void;
}) {
  const [isMore, setIsMore] = useState(more.some((part) => draft[part] !== undefined));
  const parts = isMore ? [...usual, ...more] : usual;
  return (
    <div className="flex flex-col gap-2">
      <div className="grid grid-cols-2 gap-x-4 gap-y-2 max-sm:grid-cols-1">
        {parts.map((part) => (
          <div key={part} className="flex flex-col gap-1">
            <span className="text-muted text-xs" aria-hidden>
              {words[part]}
            </span>
            <SelectField
              label={words[part]}
              value={String(profiles.findIndex(({ name }) => name === draft[part]))}
              options={[
                {
                  value: noColumn,
                  label: needed.has(part) ? words.choose : words.none,
                  disabled: needed.has(part),
                },
                ...profiles.flatMap((profile, i) =>
                  suits(part, profile) || profile.name === draft[part]
                    ? [{ value: String(i), label: profile.name }]
                    : [],
                ),
              ]}
              onChange={(position) => onChange(withColumn(draft, part, profiles[Number(position)]))}
            />
          </div>
        ))}
      </div>
      {isMore && draft.amount !== undefined && draft.quantity !== undefined ? (
        <CheckField
          checked={draft.amountPerItem ?? false}
          onChange={(amountPerItem) => onChange({ ...draft, amountPerItem })}
        >
          {words.amountPerItem}
        </CheckField>
      ) : null}
      {isMore ? <p className="text-muted text-xs">{words.orderDetail}</p> : null}
      <div>
        <Button size="small" variant="quiet" onClick={() => setIsMore(!isMore)}>
          {isMore ? words.fewer : words.more}
        </Button>
      </div>
    </div>
  );
}
