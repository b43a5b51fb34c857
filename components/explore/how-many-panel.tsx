"use client";

import { ComputationFrame } from "@/components/ui/computation-frame";
import { Panel, PanelHeader } from "@/components/ui/panel";
import { SavePicture } from "@/components/ui/picture/save-picture";
import { SelectField } from "@/components/ui/select-field";
import { Slider } from "@/components/ui/slider";
import { useSweepStability } from "@/lib/client/computations";
import { useSegments } from "@/lib/client/segments";
import { useWorkspaceState } from "@/lib/client/workspace-context";
import { algorithms } from "@/lib/schema/algorithm";
import type { Sweep } from "@/lib/schema/clustering";
import { useChooseAlgorithm, useChooseK } from "./choose-k";
import { KeptResults } from "./kept/kept-results";
import { MethodAdvice } from "./method-advice";
import { MethodSettings } from "./method-settings";
import { ScoreTable } from "./score-table";
import { SettingsSearch } from "./settings-search";
import { SweepScores } from "./sweep-scores";
import { exploreWords as words } from "./words";

/** The slider over k, and four scores that answer it. Everything is a look-up: the sweep ran once. */
export function HowManyPanel() {
  const { sweep, k, entry } = useSegments();
  const { algorithm, parameters } = useWorkspaceState().workspace.choices;
  const chooseAlgorithm = useChooseAlgorithm();
  return (
    <Panel className="flex min-h-0 flex-col overflow-y-auto pb-3" aria-label={words.howMany}>
      <PanelHeader title={words.howMany}>
        <SavePicture title={words.howMany} />
      </PanelHeader>
      <div className="px-4 pb-2">
        <SelectField
          label={words.algorithm}
          value={algorithm}
          options={algorithms.map((value) => ({ value, label: words.algorithms[value] }))}
          onChange={chooseAlgorithm}
          className="w-full"
        />
      </div>
      <MethodAdvice algorithm={algorithm} />
      <MethodSettings
        algorithm={algorithm}
        given={parameters}
        used={sweep.isStale ? {} : (entry?.clustering.used ?? {})}
      />
      <SettingsSearch algorithm={algorithm} given={parameters} />
      <ComputationFrame computation={sweep} what={words.scoresWhat} after={sweep}>
        {(data) => <Scores sweep={data} k={k ?? data.verdict.k} />}
      </ComputationFrame>
      <KeptResults />
    </Panel>
  );
}

function Scores({ sweep, k }: { readonly sweep: Sweep; readonly k: number }) {
  const chooseK = useChooseK();
  const { segmentations } = useSegments();
  const stability = useSweepStability(segmentations.state === "done", false);
  const first = sweep.entries[0]?.clustering.k ?? k;
  const last = sweep.entries.at(-1)?.clustering.k ?? k;
  const rows = sweep.entries[0]?.clustering.labels.length ?? 0;
  const shown = sweep.entries.find(({ clustering }) => clustering.k === k)?.clustering;
  const approximation = shown?.approximation;
  return (
    <>
      <div className="flex items-baseline justify-between px-4 pt-1">
        <span className="text-muted text-xs">{words.segmentsLabel}</span>
        <output className="font-semibold text-xl">{k}</output>
      </div>
      {first === last ? (
        <p className="px-4 text-faint text-xs">{words.foundByItself}</p>
      ) : (
        <>
          <div className="px-2">
            <Slider
              label={words.slider}
              value={k}
              min={first}
              max={last}
              onChange={chooseK}
              valueText={words.segments}
            />
          </div>
          <div className="flex justify-between px-4 text-faint text-xs">
            <span>{first}</span>
            <span>{words.sliderHint}</span>
            <span>{last}</span>
          </div>
          <SweepScores sweep={sweep} stability={stability.data} k={k} onPick={chooseK} />
        </>
      )}
      <p className="px-4 text-faint text-xs">
        {sweep.scoredRows < rows ? words.sampled(sweep.scoredRows, rows) : null}
        {last < 12 && sweep.distinctRows <= last + 1 ? words.limited(sweep.distinctRows) : null}
      </p>
      {approximation ? <p className="px-4 pt-1 text-faint text-xs">{approximation}</p> : null}
      <ScoreTable sweep={sweep} stability={stability.data} k={k} onPick={chooseK} />
    </>
  );
}
