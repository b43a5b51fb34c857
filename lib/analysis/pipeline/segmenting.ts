import type { MethodAdvice } from "@/lib/schema/advice";
import type { GrownTree, ScoredClustering, Sweep } from "@/lib/schema/clustering";
import { Failure } from "@/lib/schema/failure";
import type { ParameterMap } from "@/lib/schema/parameter-map";
import type { Prepared } from "@/lib/schema/prepared";
import type { Segmentation } from "@/lib/schema/segment";
import type { Settings } from "@/lib/schema/settings";
import { advise } from "../cluster/advice/advise";
import { measureShape } from "../cluster/advice/measure-shape";
import { type DistinctRows, distinctRowsOf } from "../cluster/distinct-rows";
import type { Anchor } from "../cluster/identity";
import { recommendedIdentities } from "../cluster/row-identities";
import { searchParameters } from "../cluster/search-parameters";
import { growTree, hasTree, sweep } from "../cluster/sweep";
import { columnsBehind } from "../describe/columns-behind";
import { describeSteps } from "../describe/describe-segments";
import { knowTable } from "../describe/known-table";
import { editSegments } from "../edit/edit-segments";
import { signatureOf } from "../edit/members";
import type { Job } from "../executor";
import { memo } from "../memo";
import { nameSegmentations } from "../persona/names/name-segmentations";
import type { PeoplesSegments, Pipeline, Share } from "../pipeline-api";
import { runSteps } from "../run-steps";
import { matrixKey, segmentsKey, sweepKey } from "../settings-keys";
import type { Preparing } from "./preparing";
import { sharedEntry, sharedSweep } from "./shared-rows";

/** What the pipeline does to find segments, and to change them as people say. */
export type Segmenting = Pick<
  Pipeline,
  "sweep" | "tree" | "segmentations" | "segments" | "advice" | "search" | "anchorTo"
>;

/** What other algorithms' segments take their numbers from. */
const plain = { algorithm: "kmeans", parameters: {} } as const;
const usualTree = { algorithm: "ward", parameters: {} } as const;

const unshared: Share = (values) => values;

/** Matrix → Sweep → Segments. `anchor` and `share`: see PipelineOptions. */
export function createSegmenting(
  preparing: Preparing,
  anchor?: Int32Array,
  share: Share = unshared,
): Segmenting {
  let anchored = anchor;
  const sweeps = memo<Sweep>(6);
  const trees = memo<GrownTree>(2);
  const described = memo<readonly Segmentation[]>(6);
  const peoples = memo<PeoplesSegments>(12);
  const distincts = memo<DistinctRows>(1);
  const signatures = memo<string>(2);
  const advices = memo<MethodAdvice>(2);
  const searches = memo<ParameterMap>(2);

  function anchorOf({ table, tableRows }: Prepared): Anchor | undefined {
    const known = anchored;
    if (known?.length !== table.rows) return undefined;
    return { labels: Int32Array.from(tableRows, (row) => known[row] ?? -1) };
  }

  async function entryOf(settings: Settings, k: number, job: Job): Promise<ScoredClustering> {
    const { entries } = await segmenting.sweep(settings, job);
    const entry = entries.find(({ clustering }) => clustering.k === k);
    if (entry) return entry;
    throw new Failure("option-invalid", `There is no result for ${k} segments.`);
  }

  async function edited(
    settings: Settings,
    k: number,
    job: Job,
    onDraft?: (draft: PeoplesSegments) => void,
  ): Promise<PeoplesSegments> {
    const { edits, sweep: options } = settings;
    const { prepared } = await preparing.prepare(settings, job);
    const base = await entryOf(settings, k, job);
    const segmentation = (await segmenting.segmentations(settings, job)).find(
      (one) => one.k === k,
    )!;
    const key = matrixKey(settings);
    const { matrix, table } = prepared;
    const signature = () => signatures(key, async () => signatureOf(table), job);
    const distinct = () => distincts(key, (job) => distinctRowsOf(matrix, job), job);
    const found = await editSegments(
      { base, segmentation, edits, prepared, signature, distinct, options },
      job,
      onDraft,
    );
    return found.scored === base ? found : { ...found, scored: sharedEntry(found.scored, share) };
  }

  const segmenting: Segmenting = {
    anchorTo(identities, settings) {
      anchored = identities;
      sweeps.keepOnly(sweepKey(settings));
      described.keepOnly(sweepKey(settings));
      peoples.keepOnly("");
    },

    sweep(settings, job) {
      return sweeps(
        sweepKey(settings),
        async (job) => {
          const { prepared } = await preparing.prepare(settings, job);
          const given = anchorOf(prepared);
          if (settings.algorithm === "kmeans") {
            const anchor = given ? { anchor: given } : {};
            const found = await sweep(prepared.matrix, settings, settings.sweep, job, anchor);
            return sharedSweep(found, share);
          }
          const anchor = given ?? {
            labels: recommendedIdentities(await segmenting.sweep({ ...settings, ...plain }, job)),
          };
          const tree = hasTree(settings.algorithm)
            ? await segmenting.tree(settings, job)
            : undefined;
          const known = tree ? { anchor, tree } : { anchor };
          return sharedSweep(
            await sweep(prepared.matrix, settings, settings.sweep, job, known),
            share,
          );
        },
        job,
      );
    },

    tree(settings, job) {
      const method = hasTree(settings.algorithm) ? settings : { ...settings, ...usualTree };
      return trees(
        sweepKey(method),
        async (job) => {
          const { prepared } = await preparing.prepare(settings, job);
          const tree = await growTree(prepared.matrix, method, settings.sweep, job);
          return { ...tree, algorithm: method.algorithm };
        },
        job,
      );
    },

    segmentations(settings, job) {
      return described(
        sweepKey(settings),
        async (job) => {
          const { prepared } = await preparing.prepare(settings, job);
          const { entries, verdict } = await segmenting.sweep(settings, job);
          const clusteredColumns = columnsBehind(prepared.matrix);
          const known = knowTable(prepared.table, prepared.tableRows);
          const segmentations: Segmentation[] = [];
          for (const [done, scored] of entries.entries()) {
            job.report({ stage: "describe", done, total: entries.length });
            const steps = describeSteps({ ...prepared, scored, clusteredColumns, known });
            segmentations.push(await runSteps(steps, { ...job, report: () => {} }));
          }
          return nameSegmentations(segmentations, verdict.k, known.naming);
        },
        job,
      );
    },

    segments(settings, k, job, onDraft) {
      const key = segmentsKey(settings, k);
      return peoples(key, (job) => edited(settings, k, job, onDraft), job);
    },

    advice(settings, job) {
      const { sweep: options } = settings;
      return advices(
        JSON.stringify([matrixKey(settings), options]),
        async (job) => {
          const { prepared } = await preparing.prepare(settings, job);
          const swept = await segmenting.sweep({ ...settings, ...plain }, job);
          const facts = await measureShape(prepared.matrix, swept, options, job);
          return { facts, ranked: advise(facts) };
        },
        job,
      );
    },

    search(settings, job) {
      const { algorithm, sweep } = settings;
      return searches(
        JSON.stringify([matrixKey(settings), algorithm, sweep]),
        async (job) => {
          const { prepared } = await preparing.prepare(settings, job);
          return searchParameters(prepared.matrix, algorithm, sweep, job);
        },
        job,
      );
    },
  };
  return segmenting;
}
