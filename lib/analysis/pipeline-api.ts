import type { MethodAdvice } from "@/lib/schema/advice";
import type { GrownTree, ScoredClustering, Sweep } from "@/lib/schema/clustering";
import type { CustomersPreview } from "@/lib/schema/customers-preview";
import type { CustomersStep } from "@/lib/schema/customers-step";
import type { Description, Why } from "@/lib/schema/description";
import type { Fingerprint } from "@/lib/schema/fingerprint";
import type { Outlying } from "@/lib/schema/outlying";
import type { ParameterMap } from "@/lib/schema/parameter-map";
import type { Prepared } from "@/lib/schema/prepared";
import type { Profile } from "@/lib/schema/profile";
import type { Projection, ProjectionOptions } from "@/lib/schema/projection";
import type { Recipe } from "@/lib/schema/recipe";
import type { Segmentation } from "@/lib/schema/segment";
import type { Settings } from "@/lib/schema/settings";
import type { ByteSource } from "@/lib/schema/source";
import type { ColumnAgreement, SegmentStability, SweepStability } from "@/lib/schema/stability";
import type { StepPicture } from "@/lib/schema/step-picture";
import type { RawTable, Table } from "@/lib/schema/table";
import type { EditResult } from "./edit/edit-kind";
import type { Job } from "./executor";

/** The file as it was understood. */
export interface Understood {
  readonly raw: RawTable;
  readonly table: Table;
  readonly profile: Profile;
}

/** What will be clustered, and the recipe that made it (the suggested one unless one was given). */
export interface Ready {
  readonly recipe: Recipe;
  readonly suggested: Recipe;
  readonly prepared: Prepared;
}

/** The segments people see: those of a sweep after the edits of the settings. */
export interface PeoplesSegments {
  readonly scored: ScoredClustering;
  /** Its `k` is that of the sweep. */
  readonly segmentation: Segmentation;
  /** One per edit. */
  readonly outcomes: readonly EditResult[];
  /** Numbers of segments that do not have the customers the algorithm gave them. */
  readonly byHand: readonly number[];
  readonly locked: readonly number[];
  /** Before the edits. */
  readonly base: ScoredClustering;
}

export type Share = <V extends Float32Array | Int32Array>(values: V) => V;

export interface PipelineOptions {
  readonly source: ByteSource;
  /** Called once for what is long and stays: puts it where other threads can see it, so that it is never copied to them. */
  readonly share?: Share;
  /** What `anchorTo` was given in an earlier session. */
  readonly anchor?: Int32Array;
  /** What this computer has; a file that will not fit is then refused before it is read. */
  readonly memoryBytes?: number;
}

/**
 * file → Table → Recipe → Matrix → Sweep → Segments, each step computed when first asked for and
 * remembered by the settings that decide it, so going back is free and changing one choice redoes
 * only what stands after it.
 */
export interface Pipeline {
  understand(settings: Settings, job: Job): Promise<Understood>;
  /** Hashes of the file, its columns and the recipe. */
  fingerprint(settings: Settings, job: Job): Promise<Fingerprint>;
  prepare(settings: Settings, job: Job): Promise<Ready>;
  /** Columns before and after a step of the recipe. */
  pictures(settings: Settings, stepId: string, job: Job): Promise<readonly StepPicture[]>;
  /** What the step would make of the file, and the recipe it would stand in. */
  previewCustomers(settings: Settings, step: CustomersStep, job: Job): Promise<CustomersPreview>;
  sweep(settings: Settings, job: Job): Promise<Sweep>;
  /** The algorithm's own tree; Ward's for algorithms that have none. */
  tree(settings: Settings, job: Job): Promise<GrownTree>;
  /** One per k of the sweep. */
  segmentations(settings: Settings, job: Job): Promise<readonly Segmentation[]>;
  /**
   * The segments people see where the sweep has k of them. Everything that is about segments asks for these; the sweep, its scores
   * and the segmentations stay those of the algorithm. `onDraft` hears of many rows how they are divided before the scores are known.
   */
  segments(
    settings: Settings,
    k: number,
    job: Job,
    onDraft?: (draft: PeoplesSegments) => void,
  ): Promise<PeoplesSegments>;
  /** What sets each of the k segments apart and how sure that is, rules that pick them out, and their edge cases. */
  description(settings: Settings, k: number, job: Job): Promise<Description>;
  /** Why a row of the Matrix is in its segment. */
  why(settings: Settings, k: number, row: number, job: Job): Promise<Why>;
  /** Who stands apart from everybody. */
  outlying(settings: Settings, job: Job): Promise<Outlying>;
  projection(
    settings: Settings,
    options: ProjectionOptions,
    job: Job,
    onPartial?: (projection: Projection) => void,
  ): Promise<Projection>;
  /**
   * From now on new sweeps give segments the numbers they have in this partition, as far as their
   * members are the same: identity per row of the table that segments are about, −1 for rows in none.
   * Sweeps of other settings than those of the partition are forgotten, for their numbers are not these.
   * Has no effect on a table with another number of rows.
   */
  anchorTo(identities: Int32Array, settings: Settings): void;
  /** Whether the k segments come back when other customers of the same kind are drawn. */
  stability(settings: Settings, k: number, resamples: number, job: Job): Promise<SegmentStability>;
  /** The same for every k of the sweep, more roughly. */
  sweepStability(settings: Settings, job: Job): Promise<SweepStability>;
  /** How the k segments stand to a column of the table. */
  agreement(settings: Settings, k: number, column: string, job: Job): Promise<ColumnAgreement>;
  /** Which methods suit these customers and why, whatever the method of the settings. */
  advice(settings: Settings, job: Job): Promise<MethodAdvice>;
  /** What an algorithm without k finds over a grid of its parameters. */
  search(settings: Settings, job: Job): Promise<ParameterMap>;
}
