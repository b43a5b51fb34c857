"use client";

import { FolderDown } from "lucide-react";
import { Button } from "@/components/ui/button";
import { formatShare } from "@/components/ui/formats";
import { IconButton } from "@/components/ui/icon-button";
import { useKeys } from "@/components/ui/keys/use-keys";
import { useSaveWork } from "@/lib/client/work-file/use-save-work";
import { shellWords } from "./words";

const words = shellWords.workFile;

/** The whole work as one file: an icon in the bar, or a button in words where it is the way out. */
export function SaveWorkButton({
  look = "icon",
  hasKey = false,
}: {
  readonly look?: "icon" | "primary" | "secondary";
  readonly hasKey?: boolean;
}) {
  const { state, save } = useSaveWork();
  useKeys(hasKey ? { saveWork: () => void save() } : {});
  const isPacking = state.kind === "packing";
  const label = isPacking ? words.packing(formatShare(state.share)) : words.save;
  return (
    <>
      {look === "icon" ? (
        <IconButton label={label} disabled={isPacking} onClick={() => void save()}>
          <FolderDown className="size-4" aria-hidden />
        </IconButton>
      ) : (
        <Button variant={look} size="small" disabled={isPacking} onClick={() => void save()}>
          <FolderDown className="size-3.5" aria-hidden />
          {label}
        </Button>
      )}
      {state.kind === "failed" ? (
        <span role="alert" className="text-danger text-xs">
          {state.message}
        </span>
      ) : null}
    </>
  );
}
