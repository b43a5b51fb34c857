"use client";

import { Check, CircleAlert, Info, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Panel, PanelHeader } from "@/components/ui/panel";
import { useSession } from "@/lib/client/workspace-context";
import type { ColumnProfile, Finding, FindingKind } from "@/lib/schema/profile";
import type { ColumnRole } from "@/lib/schema/table";
import { withColumn } from "./edit-columns";
import { dataWords as words } from "./words";

const icons = { problem: CircleAlert, warning: TriangleAlert, info: Info };
const colors = { problem: "text-danger", warning: "text-warn", info: "text-faint" };
const order = { problem: 0, warning: 1, info: 2 };
const shownAtFirst = 6;

/** What one click can do about a finding. */
const remedies: Partial<
  Record<FindingKind, { readonly role: ColumnRole; readonly label: string; readonly done: string }>
> = {
  constant: { role: "ignored", label: words.ignore, done: words.ignored },
  "all-missing": { role: "ignored", label: words.ignore, done: words.ignored },
  "many-missing": { role: "ignored", label: words.ignore, done: words.ignored },
  "near-unique": { role: "identifier", label: words.identify, done: words.identified },
};

export function FindingsPanel({
  findings,
  profiles,
}: {
  readonly findings: readonly Finding[];
  readonly profiles: readonly ColumnProfile[];
}) {
  const [isAll, setIsAll] = useState(false);
  const roles = new Map(profiles.map(({ name, role }) => [name, role]));
  const hasIdentifier = profiles.some(({ role }) => role === "identifier");
  const sorted = findings.toSorted((a, b) => order[a.severity] - order[b.severity]);
  const shown = isAll ? sorted : sorted.slice(0, shownAtFirst);
  return (
    <Panel aria-label={words.findingsTitle}>
      <PanelHeader title={words.findingsTitle} />
      {findings.length === 0 ? <p className="px-4 pb-4 text-muted">{words.findingsNone}</p> : null}
      <ul className="flex flex-col">
        {shown.map((finding) => (
          <FindingItem
            key={`${finding.kind}\n${finding.column ?? ""}`}
            finding={finding}
            role={roles.get(finding.column ?? "")}
            hasIdentifier={hasIdentifier}
          />
        ))}
      </ul>
      {sorted.length > shownAtFirst ? (
        <div className="border-line border-t p-2">
          <Button variant="quiet" size="small" onClick={() => setIsAll(!isAll)}>
            {isAll ? words.fewerFindings : words.moreFindings(sorted.length - shownAtFirst)}
          </Button>
        </div>
      ) : null}
    </Panel>
  );
}

function FindingItem({
  finding,
  role,
  hasIdentifier,
}: {
  readonly finding: Finding;
  /** Of the column it is about. */
  readonly role: ColumnRole | undefined;
  readonly hasIdentifier: boolean;
}) {
  const session = useSession();
  const { kind, severity, column, sentence } = finding;
  const Icon = icons[severity];
  const remedy = remedies[kind];
  const isDone = remedy !== undefined && role === remedy.role;
  const isOffered = !isDone && !(remedy?.role === "identifier" && hasIdentifier);
  return (
    <li className="flex gap-2.5 border-line border-t px-4 py-2.5">
      <Icon
        aria-label={words.severity[severity]}
        role="img"
        className={classNames("mt-0.5 size-4 shrink-0", colors[severity])}
      />
      <div className="min-w-0">
        <p className="break-words">
          <bdi>{sentence}</bdi>
        </p>
        {remedy && isDone ? (
          <p className="mt-1 flex items-center gap-1 text-muted text-xs">
            <Check className="size-3.5 text-accent" aria-hidden />
            {remedy.done}
          </p>
        ) : null}
        {remedy && isOffered && column !== undefined ? (
          <Button
            size="small"
            className="mt-1.5"
            onClick={() =>
              session.change({ label: words.changed.role(column) }, (choices) =>
                withColumn(choices, { name: column, role: remedy.role }),
              )
            }
          >
            {remedy.label}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
