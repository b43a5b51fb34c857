import { FileCheck2, FileUp } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { formatBytes } from "@/components/ui/formats";
import { labelWords as words } from "./words";

/** One file to choose or to drop. */
export function FileChoice({
  title,
  detail,
  choose,
  accept,
  file,
  isNext,
  onFile,
}: {
  readonly title: string;
  readonly detail: string;
  /** What the button says. */
  readonly choose: string;
  readonly accept: string;
  readonly file: File | null;
  /** It is what to do now. */
  readonly isNext: boolean;
  readonly onFile: (file: File) => void;
}) {
  const picker = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const [first] = files ?? [];
    if (first) onFile(first);
  };
  return (
    <section
      aria-label={title}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        take(event.dataTransfer.files);
      }}
      className={classNames(
        "flex min-w-0 flex-col gap-2 rounded-lg border-2 bg-panel p-4",
        file && !isOver ? "border-line" : "border-line-strong border-dashed",
        isOver && "border-accent bg-accent-soft",
      )}
    >
      <h2 className="font-semibold">{title}</h2>
      {file ? (
        <p className="flex min-w-0 items-center gap-2">
          <FileCheck2 className="size-4 shrink-0 text-accent" aria-hidden />
          <bdi className="min-w-0 truncate font-medium">{file.name}</bdi>
          <span className="shrink-0 text-muted text-xs">{formatBytes(file.size)}</span>
        </p>
      ) : (
        <p className="text-muted text-xs">{detail}</p>
      )}
      <div className="mt-auto flex items-center gap-2 pt-1">
        <Button
          variant={isNext ? "primary" : "secondary"}
          size={file ? "small" : "medium"}
          onClick={() => picker.current?.click()}
        >
          <FileUp className="size-4" aria-hidden />
          {file ? words.another : choose}
        </Button>
        {file ? null : <span className="text-muted text-xs">{words.dropHere}</span>}
      </div>
      <input
        ref={picker}
        type="file"
        aria-label={choose}
        tabIndex={-1}
        className="sr-only"
        accept={accept}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }}
      />
    </section>
  );
}
