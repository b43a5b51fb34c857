"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { deleteWorkspace, renameWorkspace } from "@/lib/client/storage/workspaces";
import type { Workspace } from "@/lib/schema/workspace";
import { startWords as words } from "./words";

interface Props {
  readonly workspace: Workspace;
  readonly onClose: () => void;
}

export function RenameDialog({ workspace, onClose }: Props) {
  const [name, setName] = useState(workspace.name);
  const save = async () => {
    const wanted = name.trim();
    if (wanted !== "" && wanted !== workspace.name) await renameWorkspace(workspace.id, wanted);
    onClose();
  };
  return (
    <Dialog
      title={words.renameTitle}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" disabled={name.trim() === ""} onClick={() => void save()}>
            {words.save}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <label className="flex flex-col gap-1">
          <span className="text-muted text-xs">{words.renameLabel}</span>
          <input
            value={name}
            maxLength={300}
            onChange={(event) => setName(event.target.value)}
            className="h-9 rounded-md border border-line-strong bg-panel px-3"
          />
        </label>
      </form>
    </Dialog>
  );
}

export function RemoveDialog({ workspace, onClose }: Props) {
  return (
    <Dialog
      title={words.removeTitle}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            variant="danger"
            onClick={async () => {
              await deleteWorkspace(workspace.id);
              onClose();
            }}
          >
            {words.removeConfirm}
          </Button>
        </>
      }
    >
      <p>{words.removeBody(workspace.name)}</p>
    </Dialog>
  );
}
