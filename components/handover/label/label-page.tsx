"use client";

import { ArrowLeft, Lock } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { Mark } from "@/components/shell/mark";
import { ThemeSwitch } from "@/components/shell/theme-switch";
import { shellWords } from "@/components/shell/words";
import { ComputationFrame } from "@/components/ui/computation-frame";
import { Panel } from "@/components/ui/panel";
import { useLabeling } from "@/lib/client/use-labeling";
import { FileChoice } from "./file-choice";
import { LabelResult } from "./label-result";
import { labelWords as words } from "./words";

/** A saved model, a new file, and what the model makes of it. */
export function LabelPage() {
  const [model, setModel] = useState<File | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const labeling = useLabeling();
  const start = (nextModel: File | null, nextFile: File | null, asOf: string | null = null) => {
    setModel(nextModel);
    setFile(nextFile);
    if (nextModel && nextFile) labeling.start(nextModel, nextFile, asOf);
  };
  return (
    <div className="mx-auto flex min-h-screen max-w-5xl flex-col gap-6 px-6 pb-16">
      <header className="flex items-center gap-2 pt-5">
        <Link href="/" className="flex items-center gap-2 rounded">
          <Mark />
          <span className="font-bold text-base">{shellWords.product}</span>
        </Link>
        <span className="ml-auto">
          <ThemeSwitch />
        </span>
      </header>
      <main className="flex flex-col gap-4">
        <div>
          <Link href="/" className="inline-flex items-center gap-1.5 text-muted hover:text-ink">
            <ArrowLeft className="size-3.5" aria-hidden />
            {words.back}
          </Link>
          <h1 className="mt-2 font-semibold text-3xl tracking-tight">{words.title}</h1>
          <p className="mt-2 max-w-2xl text-base text-muted">{words.lead}</p>
        </div>
        <div className="grid gap-3 md:grid-cols-2">
          <FileChoice
            title={words.model}
            detail={words.modelDetail}
            choose={words.chooseModel}
            accept=".json,application/json"
            file={model}
            isNext={!model}
            onFile={(chosen) => start(chosen, file)}
          />
          <FileChoice
            title={words.file}
            detail={words.fileDetail}
            choose={words.chooseFile}
            accept=".csv,.tsv,.txt,.psv,.tab,.xlsx,.xlsm,.parquet,.pq,.json,.ndjson,.jsonl,.gz"
            file={file}
            isNext={model !== null && !file}
            onFile={(chosen) => start(model, chosen)}
          />
        </div>
        <p className="flex items-center gap-2 text-muted text-xs">
          <Lock className="size-3.5 shrink-0" aria-hidden />
          {words.stays}
        </p>
        {model && file ? (
          labeling.data ? (
            <ComputationFrame computation={labeling} what={words.what}>
              {(labeled) => (
                <LabelResult
                  labeled={labeled}
                  save={labeling.save}
                  onDay={(day) => start(model, file, day)}
                />
              )}
            </ComputationFrame>
          ) : (
            <Panel>
              <ComputationFrame computation={labeling} what={words.what}>
                {() => null}
              </ComputationFrame>
            </Panel>
          )
        ) : (
          <p className="text-muted">{model ? words.needsFile : words.needsModel}</p>
        )}
      </main>
    </div>
  );
}
