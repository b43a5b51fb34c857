"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CheckField } from "@/components/ui/check-field";
import { Dialog } from "@/components/ui/dialog";
import { SegmentMark } from "@/components/ui/segment-mark";
import { SelectField } from "@/components/ui/select-field";
import { editWords as words } from "./words";

/** Which segments become one, and whose name and color it keeps. */
export function MergeDialog({
  segment,
  name,
  others,
  onMerge,
  onClose,
}: {
  readonly segment: number;
  readonly name: string;
  readonly others: readonly { readonly segment: number; readonly name: string }[];
  readonly onMerge: (segments: readonly number[], into: number) => void;
  readonly onClose: () => void;
}) {
  const [chosen, setChosen] = useState<ReadonlySet<number>>(
    new Set(others.length === 1 ? others.map((one) => one.segment) : []),
  );
  const [kept, setKept] = useState(segment);
  const merged = [{ segment, name }, ...others.filter((one) => chosen.has(one.segment))];
  const into = merged.some((one) => one.segment === kept) ? kept : segment;
  const choose = (other: number, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(other);
    else next.delete(other);
    setChosen(next);
  };
  return (
    <Dialog
      title={words.mergeTitle(name)}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            variant="primary"
            disabled={merged.length < 2}
            onClick={() => {
              onMerge(
                merged.map((one) => one.segment),
                into,
              );
              onClose();
            }}
          >
            {words.mergeDo(merged.length)}
          </Button>
        </>
      }
    >
      <fieldset className="space-y-2">
        <legend className="mb-2 text-muted text-xs">{words.mergeWhich}</legend>
        {others.map((one) => (
          <CheckField
            key={one.segment}
            checked={chosen.has(one.segment)}
            onChange={(isChosen) => choose(one.segment, isChosen)}
          >
            <span className="flex items-center gap-2">
              <SegmentMark segment={one.segment} />
              <bdi className="[overflow-wrap:anywhere]">{one.name}</bdi>
            </span>
          </CheckField>
        ))}
      </fieldset>
      {merged.length < 2 ? null : (
        <SelectField
          className="mt-4 w-full"
          label={words.mergeKeep}
          isLabelVisible
          value={String(into)}
          options={merged.map((one) => ({ value: String(one.segment), label: one.name }))}
          onChange={(value) => setKept(Number(value))}
        />
      )}
    </Dialog>
  );
}
