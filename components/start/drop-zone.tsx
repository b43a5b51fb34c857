"use client";

import { FileUp } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { startWords as words } from "./words";

/** Takes files dropped anywhere in the window, picked, or pasted as a table. */
export function DropZone({
  isBusy,
  onFiles,
}: {
  readonly isBusy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const picker = useRef<HTMLInputElement>(null);
  const isOver = useWindowFiles(onFiles);
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
      <Button
        variant="primary"
        size="large"
        disabled={isBusy}
        onClick={() => picker.current?.click()}
      >
        {words.choose}
      </Button>
      <p className="text-muted">{words.paste}</p>
      <p className="text-faint text-xs">{words.accepts}</p>
      <input
        ref={picker}
        type="file"
        aria-label={words.choose}
        tabIndex={-1}
        className="sr-only"
        accept=".csv,.tsv,.txt,.psv,text/csv,text/plain,text/tab-separated-values"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
    </div>
  );
}

/** Files that are dropped on the window or pasted into it; true while some hover over it. */
function useWindowFiles(onFiles: (files: readonly File[]) => void): boolean {
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
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (files.length > 0) onFiles(files);
      else if (text.includes("\n")) onFiles([pastedFile(text)]);
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
  }, [onFiles]);
  return isOver;
}

function pastedFile(text: string): File {
  const ending = text.includes("\t") ? "tsv" : "csv";
  return new File([text], `${words.pasted}.${ending}`, { type: "text/plain" });
}
