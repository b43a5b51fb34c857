"use client";

import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Panel, PanelHeader } from "@/components/ui/panel";
import { useSession } from "@/lib/client/workspace-context";
import type { Finding, FindingKind } from "@/lib/schema/profile";
import type { ColumnRole } from "@/lib/schema/table";
import { withColumn } from "./edit-columns";
import { dataWords as words } from "./words";

const icons = { problem: CircleAlert, warning: TriangleAlert, info: Info };
const colors = { problem: "text-danger", warning: "text-warn", info: "text-faint" };
const order = { problem: 0, warning: 1, info: 2 };
const shownAtFirst = 6;

/** What one click can do about a finding. */
const remedies: Partial<
  Record<FindingKind, { readonly role: ColumnRole; readonly label: string }>
> = {
  constant: { role: "ignored", label: words.ignore },
  "all-missing": { role: "ignored", label: words.ignore },
  "many-missing": { role: "ignored", label: words.ignore },
  "near-unique": { role: "identifier", label: words.identify },
};

export function FindingsPanel({ findings }: { readonly findings: readonly Finding[] }) {
  const [isAll, setIsAll] = useState(false);
  const sorted = findings.toSorted((a, b) => order[a.severity] - order[b.severity]);
  const shown = isAll ? sorted : sorted.slice(0, shownAtFirst);
  return (
    <Panel aria-label={words.findingsTitle}>
      <PanelHeader title={words.findingsTitle} />
      {findings.length === 0 ? <p className="px-4 pb-4 text-muted">{words.findingsNone}</p> : null}
      <ul className="flex flex-col">
        {shown.map((finding) => (
          <FindingItem key={`${finding.kind}\n${finding.column ?? ""}`} finding={finding} />
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

function FindingItem({ finding }: { readonly finding: Finding }) {
  const session = useSession();
  const { kind, severity, column, sentence } = finding;
  const Icon = icons[severity];
  const remedy = remedies[kind];
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
        {remedy && column !== undefined ? (
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
