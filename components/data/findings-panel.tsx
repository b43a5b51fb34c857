"use client";

import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Panel, PanelHeader } from "@/components/ui/panel";
import { usePrepared } from "@/lib/client/computations";
import { useWorkspaceState } from "@/lib/client/workspace-context";
import { type ColumnProfile, type Finding, findingKey } from "@/lib/schema/profile";
import { FindingItem } from "./finding-item";
import { profileWords } from "./profile-words";
import { dataWords as words } from "./words";

const order = { problem: 0, warning: 1, info: 2 };
const shownAtFirst = 6;

/** What a person should know, the gravest first; what they dismissed stands at the end, out of sight. */
export function FindingsPanel({
  findings,
  profiles,
}: {
  readonly findings: readonly Finding[];
  readonly profiles: readonly ColumnProfile[];
}) {
  const [isAll, setIsAll] = useState(false);
  const [areDismissedShown, setAreDismissedShown] = useState(false);
  const { dismissed } = useWorkspaceState().workspace.choices;
  const recipe = usePrepared().data?.recipe;
  const columns = useMemo(
    () => new Map(profiles.map((profile) => [profile.name, profile])),
    [profiles],
  );
  const sorted = findings.toSorted((a, b) => order[a.severity] - order[b.severity]);
  const gone = sorted.filter((finding) => dismissed.includes(findingKey(finding)));
  const open = sorted.filter((finding) => !dismissed.includes(findingKey(finding)));
  const shown = isAll ? open : open.slice(0, shownAtFirst);
  const items = (list: readonly Finding[], isDismissed: boolean) => (
    <ul className="flex flex-col">
      {list.map((finding) => (
        <FindingItem
          key={`${findingKey(finding)} ${finding.sentence}`}
          finding={finding}
          columns={columns}
          recipe={recipe}
          isDismissed={isDismissed}
        />
      ))}
    </ul>
  );
  return (
    <Panel aria-label={words.findingsTitle}>
      <PanelHeader title={words.findingsTitle} />
      {open.length === 0 ? <p className="px-4 pb-4 text-muted">{words.findingsNone}</p> : null}
      {items(shown, false)}
      {open.length > shownAtFirst ? (
        <div className="border-line border-t p-2">
          <Button variant="quiet" size="small" onClick={() => setIsAll(!isAll)}>
            {isAll ? words.fewerFindings : words.moreFindings(open.length - shownAtFirst)}
          </Button>
        </div>
      ) : null}
      {gone.length > 0 ? (
        <div className="border-line border-t">
          <div className="p-2">
            <Button
              variant="quiet"
              size="small"
              aria-expanded={areDismissedShown}
              onClick={() => setAreDismissedShown(!areDismissedShown)}
            >
              {profileWords.dismissed(gone.length)}
            </Button>
          </div>
          {areDismissedShown ? items(gone, true) : null}
        </div>
      ) : null}
    </Panel>
  );
}
