"use client";

import { ClipboardPaste, FileUp } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { useListens } from "@/components/ui/use-listens";
import { pastedFile } from "./pasted-table";
import { startWords as words } from "./words";

/** What file pickers offer; what a file is shows in its bytes. */
const endings =
  ".tessera,.csv,.tsv,.txt,.psv,.tab,.xlsx,.xlsm,.parquet,.pq,.json,.ndjson,.jsonl,.gz,text/csv,text/plain,text/tab-separated-values,application/json,application/gzip,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Takes files dropped anywhere in the window, picked, or pasted as a table. */
export function DropZone({
  isBusy,
  onFiles,
  onRefused,
}: {
  readonly isBusy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onRefused: (reason: string) => void;
}) {
  const picker = useRef<HTMLInputElement>(null);
  const listens = useListens();
  const isOver = useWindowFiles(onFiles, onRefused);
  return (
    <div className="flex flex-col items-center gap-3 rounded-xl border-2 border-line-strong border-dashed bg-panel px-6 py-10 text-center">
      {isOver ? (
        <div className="pointer-events-none fixed inset-0 z-50 p-4">
          <div className="flex size-full flex-col items-center justify-center gap-3 rounded-2xl border-2 border-accent border-dashed bg-accent-soft/95">
            <FileUp className="size-10 text-accent" aria-hidden />
            <p className="font-semibold text-2xl">{words.dropAnywhere}</p>
          </div>
        </div>
      ) : null}
      <FileUp className="size-7 text-accent" aria-hidden />
      <p className="font-semibold text-lg">{words.drop}</p>
      <div className="flex flex-wrap items-center justify-center gap-2">
        <Button
          variant="primary"
          size="large"
          disabled={isBusy}
          onClick={() => picker.current?.click()}
        >
          {words.choose}
        </Button>
        <Button size="large" disabled={isBusy} onClick={() => void pasteButton(onFiles, onRefused)}>
          <ClipboardPaste className="size-4" aria-hidden />
          {words.paste}
        </Button>
      </div>
      <p className="text-muted">{words.pasteDetail}</p>
      <p className="text-faint text-xs">{words.accepts}</p>
      {listens ? (
        <input
          ref={picker}
          type="file"
          aria-label={words.choose}
          tabIndex={-1}
          className="sr-only"
          accept={endings}
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
      ) : null}
    </div>
  );
}

/** Files that are dropped on the window or pasted into it; true while some hover over it. */
function useWindowFiles(
  onFiles: (files: readonly File[]) => void,
  onRefused: (reason: string) => void,
): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const hover = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      setIsOver(false);
      if (files.length === 0) return;
      event.preventDefault();
      onFiles(files);
    };
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof Element && event.target.matches("input, textarea")) return;
      const table = pastedFile({
        text: event.clipboardData?.getData("text/plain") ?? "",
        html: event.clipboardData?.getData("text/html") ?? "",
      });
      const files = table ? [table] : [...(event.clipboardData?.files ?? [])];
      if (files.length > 0) onFiles(files);
      else onRefused(words.nothingToPaste);
    };
    window.addEventListener("dragover", hover);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    window.addEventListener("paste", paste);
    return () => {
      window.removeEventListener("dragover", hover);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
      window.removeEventListener("paste", paste);
    };
  }, [onFiles, onRefused]);
  return isOver;
}

/** Browsers ask before a page may look into the clipboard; the keys need no leave. */
async function pasteButton(
  onFiles: (files: readonly File[]) => void,
  onRefused: (reason: string) => void,
): Promise<void> {
  try {
    const table = pastedFile(await clipboardTexts());
    if (table) onFiles([table]);
    else onRefused(words.nothingToPaste);
  } catch {
    onRefused(words.pasteByKeys);
  }
}

async function clipboardTexts(): Promise<{ text: string; html: string }> {
  const [item] = await navigator.clipboard.read();
  const textOf = async (type: string) =>
    item?.types.includes(type) ? (await item.getType(type)).text() : "";
  return { text: await textOf("text/plain"), html: await textOf("text/html") };
}
