"use client";

import { Download, FolderDown, Pencil, Trash2 } from "lucide-react";
import Link from "next/link";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { stagePath } from "@/components/shell/stages";
import { formatBytes, formatCount, formatMoment } from "@/components/ui/formats";
import { IconButton } from "@/components/ui/icon-button";
import { useRecentWork, type RecentWork as Work } from "@/lib/client/recent-work";
import { saveBlob } from "@/lib/client/save-blob";
import { toFailureData } from "@/lib/schema/failure";
import { startWords as words } from "./words";

type Asked = { readonly kind: "rename" | "remove"; readonly work: Work } | null;

/** Dialogs are not needed before a file is dropped. */
const RenameDialog = lazy(async () => ({
  default: (await import("./recent-dialogs")).RenameDialog,
}));
const RemoveDialog = lazy(async () => ({
  default: (await import("./recent-dialogs")).RemoveDialog,
}));

export function RecentWork() {
  const recent = useRecentWork();
  const [asked, setAsked] = useState<Asked>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const download = async (work: Work) => {
    setFailure(null);
    try {
      const { loadSource } = await import("@/lib/client/storage/sources");
      saveBlob(await loadSource(work), work.source.fileName);
    } catch (thrown) {
      setFailure(toFailureData(thrown).message);
    }
  };
  const saveWork = async (work: Work) => {
    setFailure(null);
    try {
      const { saveStoredWorkFile } = await import("@/lib/client/work-file/save-work-file");
      await saveStoredWorkFile(work.id, {});
    } catch (thrown) {
      setFailure(toFailureData(thrown).message);
    }
  };
  const close = () => {
    setAsked(null);
    recent.reload();
  };
  return (
    <section aria-labelledby="recent">
      <h2 id="recent" className="mb-2 font-semibold text-sm">
        {words.recentTitle}
      </h2>
      {recent.failed ? <p className="mb-2 text-danger">{words.recentFailed}</p> : null}
      {failure === null ? null : (
        <p role="alert" className="mb-2 text-danger">
          {failure}
        </p>
      )}
      {recent.works?.length === 0 && !recent.failed ? (
        <p className="text-muted">{words.recentEmpty}</p>
      ) : null}
      {recent.works && recent.works.length > 0 ? (
        <div className="overflow-x-auto rounded-lg border border-line bg-panel">
          <table className="w-full">
            <thead className="text-faint text-xs">
              <tr>
                <Heading>{words.columns.name}</Heading>
                <Heading isFigure>{words.columns.customers}</Heading>
                <Heading isFigure>{words.columns.segments}</Heading>
                <Heading>{words.columns.when}</Heading>
                <Heading isFigure>{words.columns.size}</Heading>
                <td />
              </tr>
            </thead>
            <tbody>
              {recent.works.map((work) => (
                <Row
                  key={work.id}
                  work={work}
                  onAsk={setAsked}
                  onDownload={(asked) => void download(asked)}
                  onSave={(asked) => void saveWork(asked)}
                />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <Suspense>
        {asked?.kind === "rename" ? <RenameDialog work={asked.work} onClose={close} /> : null}
        {asked?.kind === "remove" ? <RemoveDialog work={asked.work} onClose={close} /> : null}
      </Suspense>
    </section>
  );
}

function Heading({
  children,
  isFigure,
}: {
  readonly children: ReactNode;
  readonly isFigure?: boolean;
}) {
  return (
    <th scope="col" className={`px-4 py-2 font-medium ${isFigure ? "text-right" : "text-left"}`}>
      {children}
    </th>
  );
}

function Row({
  work,
  onAsk,
  onDownload,
  onSave,
}: {
  readonly work: Work;
  readonly onAsk: (asked: Asked) => void;
  readonly onDownload: (work: Work) => void;
  readonly onSave: (work: Work) => void;
}) {
  const { id, name, updatedAt, source, summary, isKept, isNewer } = work;
  const count = (value: number | undefined) =>
    value === undefined ? words.unknown : formatCount(value);
  return (
    <tr className="border-line border-t hover:bg-sunken">
      <td className="max-w-72 px-4 py-2">
        <Link
          href={stagePath(id, "data")}
          aria-label={words.open(name)}
          className="block truncate font-semibold hover:text-accent"
        >
          <bdi>{name}</bdi>
        </Link>
        {isKept ? null : <span className="text-warn text-xs">{words.notKept}</span>}
        {isNewer ? <span className="text-warn text-xs">{words.newer}</span> : null}
      </td>
      <td className="px-4 text-right">{count(summary.rows)}</td>
      <td className="px-4 text-right">{count(summary.segments)}</td>
      <td className="whitespace-nowrap px-4 text-muted">{formatMoment(updatedAt)}</td>
      <td className="whitespace-nowrap px-4 text-right text-muted">{formatBytes(source.size)}</td>
      <td className="w-0 whitespace-nowrap px-2">
        {isNewer ? null : (
          <>
            <IconButton label={words.rename(name)} onClick={() => onAsk({ kind: "rename", work })}>
              <Pencil className="size-4" aria-hidden />
            </IconButton>
            <IconButton label={words.workFile(name)} onClick={() => onSave(work)}>
              <FolderDown className="size-4" aria-hidden />
            </IconButton>
          </>
        )}
        <IconButton label={words.download(name)} onClick={() => onDownload(work)}>
          <Download className="size-4" aria-hidden />
        </IconButton>
        <IconButton label={words.remove(name)} onClick={() => onAsk({ kind: "remove", work })}>
          <Trash2 className="size-4" aria-hidden />
        </IconButton>
      </td>
    </tr>
  );
}
