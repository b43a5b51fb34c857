"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { deleteWork, renameWork } from "@/lib/client/storage/recent-works";
import { toFailureData } from "@/lib/schema/failure";
import { startWords as words } from "./words";

interface Props {
  readonly work: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

export function RenameDialog({ work, onClose }: Props) {
  const [name, setName] = useState(work.name);
  const { failure, attempt } = useAttempt(onClose);
  const save = () =>
    attempt(async () => {
      const wanted = name.trim();
      if (wanted !== "" && wanted !== work.name) await renameWork(work.id, wanted);
    });
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
      <Alert message={failure} />
    </Dialog>
  );
}

export function RemoveDialog({ work, onClose }: Props) {
  const { failure, attempt } = useAttempt(onClose);
  return (
    <Dialog
      title={words.removeTitle}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="danger" onClick={() => void attempt(() => deleteWork(work.id))}>
            {words.removeConfirm}
          </Button>
        </>
      }
    >
      <p>{words.removeBody(work.name)}</p>
      <Alert message={failure} />
    </Dialog>
  );
}

interface Attempt {
  readonly failure: string | null;
  attempt(step: () => Promise<void>): Promise<void>;
}

/** Closes when the step is done; a step that fails leaves the dialog open and says why. */
function useAttempt(onDone: () => void): Attempt {
  const [failure, setFailure] = useState<string | null>(null);
  const attempt = async (step: () => Promise<void>) => {
    setFailure(null);
    try {
      await step();
    } catch (thrown) {
      setFailure(toFailureData(thrown).message);
      return;
    }
    onDone();
  };
  return { failure, attempt };
}

function Alert({ message }: { readonly message: string | null }) {
  if (message === null) return null;
  return (
    <p role="alert" className="mt-3 text-danger">
      {message}
    </p>
  );
}
