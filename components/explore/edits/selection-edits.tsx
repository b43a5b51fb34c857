"use client";

import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { SegmentMark } from "@/components/ui/segment-mark";
import { useSegments } from "@/lib/client/segments";
import type { Selection } from "@/lib/client/selection-store";
import { useEditActions } from "./use-edit-actions";
import { editWords as words } from "./words";

/** What can be done to the customers who are selected: a segment of their own, another segment, or none. */
export function SelectionEdits({
  selection,
  children,
}: {
  readonly selection: Selection;
  /** Further buttons. */
  readonly children: ReactNode;
}) {
  const { segmentation, segmentations, names, edited } = useSegments();
  const actions = useEditActions();
  const free = (segmentation?.segments ?? []).filter(
    ({ segment }) => !edited?.locked.includes(segment),
  );
  const isOff = actions.isBusy || segmentations.state !== "done";
  return (
    <>
      <div className="flex flex-wrap gap-1.5">
        <Button
          size="small"
          variant="primary"
          className="px-2"
          disabled={isOff}
          onClick={() => actions.createOf(selection)}
        >
          {words.create}
        </Button>
        <Menu
          trigger={
            <Button size="small" className="px-2" disabled={isOff || free.length === 0}>
              {words.move}
              <ChevronDown className="size-3" aria-hidden />
            </Button>
          }
        >
          {free.map(({ segment }) => (
            <MenuItem
              key={segment}
              icon={<SegmentMark segment={segment} />}
              onClick={() => actions.moveTo(segment, selection)}
            >
              {names.get(segment) ?? ""}
            </MenuItem>
          ))}
        </Menu>
        <Button
          size="small"
          className="px-2"
          disabled={isOff}
          onClick={() => actions.ignoreThose(selection)}
        >
          {words.ignoreSelection}
        </Button>
        {children}
      </div>
      {actions.isBusy || actions.message !== "" ? (
        <p
          role="status"
          className={actions.isBusy ? "text-muted" : "text-danger [overflow-wrap:anywhere]"}
        >
          {actions.isBusy ? words.working : actions.message}
        </p>
      ) : null}
    </>
  );
}
