"use client";

import { useState } from "react";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { NumberField } from "@/components/ui/number-field";
import { prepareWords as words } from "./words";

const shownAtFirst = 40;
const shownMore = 200;

const weightsSchema = z.array(z.object({ column: z.string(), weight: z.number() }));

/** How much each compared column counts. */
export function WeightsField({
  columns,
  value,
  onChange,
}: {
  readonly columns: readonly string[];
  readonly value: unknown;
  readonly onChange: (weights: z.infer<typeof weightsSchema>) => void;
}) {
  const given = weightsSchema.catch([]).parse(value);
  const [most, setMost] = useState(shownAtFirst);
  const of = new Map(given.map(({ column, weight }) => [column, weight]));
  const put = (column: string, weight: number | null) => {
    const others = given.filter((one) => one.column !== column);
    onChange(weight === null || weight === 1 ? others : [...others, { column, weight }]);
  };
  return (
    <div className="w-full">
      <p className="mb-2 text-faint text-xs">{words.customWeights}</p>
      <div className="grid max-h-72 grid-cols-[repeat(auto-fill,minmax(250px,1fr))] gap-x-6 gap-y-1.5 overflow-y-auto">
        {columns.slice(0, most).map((column) => (
          <NumberField
            key={column}
            label={column}
            value={of.get(column) ?? null}
            placeholder={words.weightUsual}
            isWhole={false}
            min={0}
            max={100}
            onChange={(weight) => put(column, weight)}
          />
        ))}
      </div>
      {columns.length > most ? (
        <Button size="small" variant="quiet" onClick={() => setMost(most + shownMore)}>
          {words.moreColumns(Math.min(shownMore, columns.length - most))}
        </Button>
      ) : null}
    </div>
  );
}
