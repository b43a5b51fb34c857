"use client";

import { useState } from "react";
import { CorrelationHeatmap } from "@/components/charts/correlation-heatmap";
import { MiniHistogram } from "@/components/charts/mini-histogram";
import { ShareBar } from "@/components/charts/share-bar";
import { Button } from "@/components/ui/button";
import { ComputationFrame } from "@/components/ui/computation-frame";
import { formatScore } from "@/components/ui/formats";
import { Panel, PanelHeader } from "@/components/ui/panel";
import { SavePicture } from "@/components/ui/picture/save-picture";
import type { Computation } from "@/lib/client/use-computation";
import type { FeaturePreview, PreparedReply } from "@/lib/schema/reply";
import { BiasNotes } from "./bias-notes";
import { DominanceNote } from "./dominance-note";
import { shareOfOnes } from "./share-of-ones";
import { prepareWords as words } from "./words";

const mostSetAside = 4;
const fewFeatures = 12;
const mostFeatures = 200;

/** What the recipe makes: how much of it, how it is spread, what goes together, what was left out. */
export function ResultPanel({ computation }: { readonly computation: Computation<PreparedReply> }) {
  return (
    <Panel aria-label={words.resultTitle} className="flex flex-col pb-4">
      <PanelHeader title={words.resultTitle}>
        <SavePicture title={words.resultTitle} />
      </PanelHeader>
      <ComputationFrame computation={computation} what={words.resultTitle}>
        {(data) => <Result data={data} />}
      </ComputationFrame>
    </Panel>
  );
}

function Result({ data }: { readonly data: PreparedReply }) {
  const { rows, features, rowsSetAside, unused, dominance, leftOut, correlations } = data;
  const [isWhole, setIsWhole] = useState(false);
  const shown = features.slice(0, isWhole ? mostFeatures : fewFeatures);
  return (
    <div className="mt-1.5 flex flex-col gap-4 px-4">
      <div>
        <p className="font-semibold text-lg">{words.shape(rows, features.length)}</p>
        {rowsSetAside > 0 ? (
          <div className="text-muted">
            <p>{words.setAside(rowsSetAside)}</p>
            <ul className="pl-3 text-xs">
              {data.reasons.slice(0, mostSetAside).map(({ reason, count }) => (
                <li key={reason}>
                  <bdi>{words.setAsideReason(reason, count)}</bdi>
                </li>
              ))}
              {data.reasons.length > mostSetAside ? (
                <li>{words.moreReasons(data.reasons.length - mostSetAside)}</li>
              ) : null}
            </ul>
          </div>
        ) : null}
        {unused > 0 ? <p className="text-muted">{words.unused(unused)}</p> : null}
        {dominance ? <DominanceNote recipe={data.recipe} dominance={dominance} /> : null}
        <BiasNotes notes={data.bias} />
      </div>
      {features.length > 1 ? (
        <section>
          <h3 className="mb-1.5 font-semibold">
            {words.correlations}{" "}
            <span className="font-normal text-faint text-xs">{words.correlationsTerm}</span>
          </h3>
          {correlations.names.length > 0 ? (
            <CorrelationHeatmap
              names={correlations.names}
              values={correlations.values}
              words={words}
            />
          ) : (
            <p className="text-muted">{words.correlationsMany}</p>
          )}
        </section>
      ) : null}
      <section>
        <h3 className="font-semibold">
          {words.features}{" "}
          <span className="font-normal text-faint text-xs">{words.featuresDetail}</span>
        </h3>
        <ul className="mt-1.5 grid grid-cols-2 gap-x-4 gap-y-2">
          {shown.map((feature) => (
            <li key={feature.name} className="min-w-0">
              <Preview feature={feature} />
            </li>
          ))}
        </ul>
        {features.length > shown.length ? (
          isWhole ? (
            <p className="mt-2 text-muted text-xs">
              {words.moreFeatures(features.length - shown.length)}
            </p>
          ) : (
            <Button size="small" variant="quiet" className="mt-2" onClick={() => setIsWhole(true)}>
              {words.showFeatures(features.length)}
            </Button>
          )
        ) : null}
      </section>
      {leftOut.length > 0 ? (
        <section>
          <h3 className="font-semibold">{words.leftOut}</h3>
          <ul className="mt-1 space-y-1 text-muted">
            {leftOut.map(({ column, sentence }) => (
              <li key={column}>
                <bdi>{sentence}</bdi>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

/** An encoded category is a share of the customers; everything else has a spread. */
function Preview({ feature }: { readonly feature: FeaturePreview }) {
  const { name, counts, min, max, isIndicator } = feature;
  if (isIndicator) return <ShareBar label={name} share={shareOfOnes(counts)} />;
  const peak = min + ((counts.indexOf(Math.max(...counts)) + 0.5) * (max - min)) / counts.length;
  const spread = words.histogram(
    name,
    formatScore(min, 1),
    formatScore(max, 1),
    formatScore(peak, 1),
  );
  return (
    <>
      <p className="truncate text-muted text-xs" title={spread}>
        <bdi>{name}</bdi>
      </p>
      <MiniHistogram counts={counts} label={spread} />
    </>
  );
}
