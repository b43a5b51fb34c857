"use client";

import { Lock, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useCallback } from "react";
import { KeysButton } from "@/components/shell/keys-button";
import { Mark } from "@/components/shell/mark";
import { ThemeSwitch } from "@/components/shell/theme-switch";
import { useListens } from "@/components/ui/use-listens";
import { DropZone } from "./drop-zone";
import { RecentWork } from "./recent-work";
import { SampleCards } from "./sample-cards";
import { useOpenFile } from "./use-open-file";
import { startWords as words } from "./words";

export function StartPage() {
  const { state, open, openSample, refuse } = useOpenFile();
  const isBusy = state.kind === "opening";
  const listens = useListens();
  const onFiles = useCallback(
    (files: readonly File[]) => {
      if (!isBusy) void open(files);
    },
    [open, isBusy],
  );
  return (
    <div inert={!listens} className="mx-auto flex min-h-screen max-w-5xl flex-col gap-8 px-6 pb-16">
      <header className="flex items-center gap-2 pt-5">
        <Mark />
        <span className="font-bold text-base">{words.product}</span>
        <span className="ml-auto flex">
          <KeysButton />
          <ThemeSwitch />
        </span>
      </header>
      <main className="flex flex-col gap-8">
        <div className="grid grid-cols-[minmax(0,5fr)_minmax(0,6fr)] items-center gap-10 pt-4 max-md:grid-cols-1">
          <div>
            <h1 className="font-semibold text-4xl text-balance leading-tight tracking-tight">
              {words.headline}
            </h1>
            <p className="mt-3 text-base text-muted">{words.lead}</p>
            <ol className="mt-5 flex flex-col gap-2.5">
              {words.steps.map(({ title, text }, i) => (
                <li key={title} className="flex gap-3">
                  <span
                    aria-hidden
                    className="inline-flex size-5 shrink-0 items-center justify-center rounded-full border border-line-strong text-[11px] text-muted"
                  >
                    {i + 1}
                  </span>
                  <span>
                    <span className="font-semibold">{title}.</span>{" "}
                    <span className="text-muted">{text}</span>
                  </span>
                </li>
              ))}
            </ol>
          </div>
          <div className="flex flex-col gap-3">
            <DropZone isBusy={isBusy} onFiles={onFiles} onRefused={refuse} />
            <p role="status" className="empty:hidden">
              {state.kind === "opening" ? state.what : null}
            </p>
            {state.kind === "refused" ? (
              <p
                role="alert"
                className="flex items-start gap-2 rounded-lg bg-danger-soft px-4 py-3 text-danger"
              >
                <TriangleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
                <span>
                  <strong className="font-semibold">{words.refused}.</strong> {state.message}
                </span>
              </p>
            ) : null}
            <p className="flex items-start gap-2 text-muted">
              <Lock className="mt-0.5 size-4 shrink-0" aria-hidden />
              <span>
                <strong className="font-semibold text-ink">{words.badge}</strong>{" "}
                {words.badgeDetail}
              </span>
            </p>
          </div>
        </div>
        <SampleCards isBusy={isBusy} onOpen={(file, name) => void openSample(file, name)} />
        <p className="text-muted">
          {words.haveModel}{" "}
          <Link href="/label" className="text-accent underline underline-offset-2">
            {words.labelNew}
          </Link>
        </p>
        <RecentWork />
      </main>
    </div>
  );
}
