"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CheckField } from "@/components/ui/check-field";
import type { ColumnSize } from "@/lib/schema/file-facts";
import { useChangeReading } from "./use-change-reading";
import { readingWords as words } from "./words";

/** Which columns of a Parquet file are read, with the size that each declares. */
export function ColumnsChoice({ sizes }: { readonly sizes: readonly ColumnSize[] }) {
  const { change } = useChangeReading();
  const read = sizes.filter(({ isRead }) => isRead).map(({ name }) => name);
  const [chosen, setChosen] = useState<readonly string[]>(read);
  const isChanged = chosen.length !== read.length || chosen.some((name) => !read.includes(name));
  const toggle = (name: string, isChosen: boolean) =>
    setChosen(isChosen ? [...chosen, name] : chosen.filter((one) => one !== name));
  return (
    <fieldset className="mt-4">
      <legend className="text-muted text-xs">
        {words.columnsTitle}: {words.columnsOf(read.length, sizes.length)}. {words.columnsDetail}
      </legend>
      <div className="mt-1.5 grid max-h-48 grid-cols-[repeat(auto-fill,minmax(13rem,1fr))] gap-x-4 gap-y-0.5 overflow-y-auto">
        {sizes.map(({ name, bytes }) => (
          <CheckField
            key={name}
            checked={chosen.includes(name)}
            onChange={(isChosen) => toggle(name, isChosen)}
            className="min-h-6 text-xs"
          >
            <bdi>{name}</bdi> <span className="text-muted">{words.columnSize(bytes)}</span>
          </CheckField>
        ))}
      </div>
      <Button
        size="small"
        className="mt-2"
        disabled={!isChanged || chosen.length === 0}
        onClick={() =>
          change(words.columnsTitle, {
            columns: sizes.map(({ name }) => name).filter((name) => chosen.includes(name)),
          })
        }
      >
        {words.columnsApply}
      </Button>
    </fieldset>
  );
}
