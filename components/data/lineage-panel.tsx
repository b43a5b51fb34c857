"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { ComputationFrame } from "@/components/ui/computation-frame";
import { Panel, PanelHeader } from "@/components/ui/panel";
import { describeSchema } from "@/lib/analysis/profile/expected/describe-schema";
import { useSettings } from "@/lib/client/computations";
import { downloadName } from "@/lib/client/download-name";
import { saveBlob } from "@/lib/client/save-blob";
import { useComputation } from "@/lib/client/use-computation";
import { useSession, useWorkspaceState } from "@/lib/client/workspace-context";
import { parseExpectedSchema } from "@/lib/schema/expected-schema";
import { toFailureData } from "@/lib/schema/failure";
import type { ColumnProfile } from "@/lib/schema/profile";
import { lineageWords as words } from "./lineage-words";

/** What the next file is checked against, and by what this one is known again. */
export function LineagePanel({ profiles }: { readonly profiles: readonly ColumnProfile[] }) {
  return (
    <Panel aria-label={words.title} className="min-w-0">
      <PanelHeader title={words.title} />
      <div className="grid grid-cols-2 gap-6 px-4 pb-4 max-lg:grid-cols-1">
        <Expected profiles={profiles} />
        <Fingerprints />
      </div>
    </Panel>
  );
}

function Expected({ profiles }: { readonly profiles: readonly ColumnProfile[] }) {
  const session = useSession();
  const { name, source, choices } = useWorkspaceState().workspace;
  const picker = useRef<HTMLInputElement>(null);
  const [error, setError] = useState("");
  const save = () => {
    const schema = describeSchema(profiles, source.fileName);
    const blob = new Blob([JSON.stringify(schema, null, 2)], { type: "application/json" });
    saveBlob(blob, downloadName(name, words.schemaFile, "json"));
  };
  const open = async (file: File) => {
    try {
      const expected = parseExpectedSchema(await file.text());
      setError("");
      session.change({ label: words.changed.expected }, (before) => ({ ...before, expected }));
    } catch (thrown) {
      setError(toFailureData(thrown).message);
    }
  };
  return (
    <div>
      <h3 className="font-semibold">{words.expected}</h3>
      <p className="mt-0.5 text-muted text-xs">{words.expectedHint}</p>
      {choices.expected ? (
        <p className="mt-2">
          {words.checkedAgainst(choices.expected.fileName, choices.expected.columns.length)}
        </p>
      ) : null}
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="small" onClick={save}>
          {words.save}
        </Button>
        <Button size="small" onClick={() => picker.current?.click()}>
          {words.open}
        </Button>
        {choices.expected ? (
          <Button
            size="small"
            variant="quiet"
            onClick={() =>
              session.change({ label: words.changed.none }, (before) => ({
                ...before,
                expected: null,
              }))
            }
          >
            {words.forget}
          </Button>
        ) : null}
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          aria-label={words.open}
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = "";
            if (file) void open(file);
          }}
        />
      </div>
      {error === "" ? null : (
        <p role="alert" className="mt-2 text-danger text-xs">
          {error}
        </p>
      )}
    </div>
  );
}

function Fingerprints() {
  const [isWanted, setIsWanted] = useState(false);
  const settings = useSettings();
  const computation = useComputation(isWanted ? { verb: "fingerprint", settings } : null);
  return (
    <div className="min-w-0">
      <h3 className="font-semibold">{words.fingerprint}</h3>
      <p className="mt-0.5 text-muted text-xs">{words.fingerprintHint}</p>
      {isWanted ? (
        <ComputationFrame computation={computation} what={words.fingerprint}>
          {({ file, recipe, columns }) => (
            <div className="mt-2 text-xs">
              <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5">
                <dt className="text-muted">{words.file}</dt>
                <dd className="break-all font-mono">{file}</dd>
                <dt className="text-muted">{words.recipe}</dt>
                <dd className="break-all font-mono">{recipe ?? words.noRecipe}</dd>
              </dl>
              <details className="mt-1">
                <summary className="cursor-pointer text-muted">
                  {words.columns(columns.length)}
                </summary>
                <dl className="mt-1 grid max-h-60 grid-cols-[minmax(0,8rem)_minmax(0,1fr)] gap-x-3 gap-y-0.5 overflow-y-auto">
                  {columns.slice(0, words.mostColumns).map(({ name, sha256 }) => (
                    <div key={name} className="contents">
                      <dt className="truncate text-muted" title={name}>
                        <bdi>{name}</bdi>
                      </dt>
                      <dd className="truncate font-mono" title={sha256}>
                        {sha256}
                      </dd>
                    </div>
                  ))}
                </dl>
              </details>
            </div>
          )}
        </ComputationFrame>
      ) : (
        <Button size="small" className="mt-2" onClick={() => setIsWanted(true)}>
          {words.take}
        </Button>
      )}
    </div>
  );
}
