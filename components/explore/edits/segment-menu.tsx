"use client";

import {
  Combine,
  EllipsisVertical,
  Lock,
  LockOpen,
  Pencil,
  Split,
  SquareDashedMousePointer,
  UserX,
} from "lucide-react";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuLine, MenuMore } from "@/components/ui/menu";
import type { SegmentSummary } from "@/lib/schema/segment";
import { MergeDialog } from "./merge-dialog";
import type { EditActions } from "./use-edit-actions";
import { editWords as words } from "./words";

const icon = "size-4";
const splits = [2, 3, 4, 5, 6];

/** What can be done to a segment. */
export function SegmentMenu({
  segment: { segment, size },
  name,
  others,
  isLocked,
  actions,
  onRename,
}: {
  readonly segment: SegmentSummary;
  readonly name: string;
  /** That it can be merged with. */
  readonly others: readonly { readonly segment: number; readonly name: string }[];
  readonly isLocked: boolean;
  readonly actions: EditActions;
  readonly onRename: () => void;
}) {
  const [isMerging, setIsMerging] = useState(false);
  return (
    <>
      <Menu
        trigger={
          <IconButton label={words.menu(name)} className="size-6" disabled={actions.isBusy}>
            <EllipsisVertical className={icon} aria-hidden />
          </IconButton>
        }
      >
        <MenuItem icon={<Pencil className={icon} />} onClick={onRename}>
          {words.rename}
        </MenuItem>
        <MenuItem
          icon={<SquareDashedMousePointer className={icon} />}
          onClick={() => actions.select(segment)}
        >
          {words.select}
        </MenuItem>
        <MenuLine />
        <MenuItem
          icon={<Combine className={icon} />}
          disabled={isLocked || others.length === 0}
          onClick={() => setIsMerging(true)}
        >
          {words.merge}
        </MenuItem>
        <MenuMore
          icon={<Split className={icon} />}
          label={words.split}
          disabled={isLocked || size < 2}
        >
          {splits
            .filter((parts) => parts <= size)
            .map((parts) => (
              <MenuItem key={parts} onClick={() => actions.split(segment, parts)}>
                {words.parts(parts)}
              </MenuItem>
            ))}
        </MenuMore>
        <MenuItem
          icon={isLocked ? <LockOpen className={icon} /> : <Lock className={icon} />}
          onClick={() => (isLocked ? actions.unlock(segment) : actions.lock(segment))}
        >
          {isLocked ? words.unlock : words.lock}
        </MenuItem>
        <MenuLine />
        <MenuItem
          icon={<UserX className={icon} />}
          disabled={isLocked}
          onClick={() => actions.ignore(segment)}
        >
          {words.ignore}
        </MenuItem>
      </Menu>
      {isMerging ? (
        <MergeDialog
          segment={segment}
          name={name}
          others={others}
          onMerge={actions.merge}
          onClose={() => setIsMerging(false)}
        />
      ) : null}
    </>
  );
}
