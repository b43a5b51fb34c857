import type { MethodAdvice } from "./advice";
import type { GrownTree, ScoredClustering, Sweep } from "./clustering";
import type { ColumnValues } from "./column-values";
import type { ComparedResults } from "./compared-results";
import type { CustomersPreview } from "./customers-preview";
import type { Description, Why } from "./description";
import type { EditOutcome, Members } from "./edit";
import type { FailureData } from "./failure";
import type { FileFacts } from "./file-facts";
import type { Fingerprint } from "./fingerprint";
import type { FoundCustomers } from "./found-customers";
import type { ListCheck, ListChoices, ListSummary } from "./list-plan";
import type { ColumnMeaning } from "./meaning";
import type { Certainty, Outlying } from "./outlying";
import type { ParameterMap } from "./parameter-map";
import type { Profile } from "./profile";
import type { Projection } from "./projection";
import type { FoundTable, LineEnd, Reading } from "./reading";
import type { RepairCount, SetAsideCount } from "./reading-counts";
import type { LeftOut, Recipe, StepEffect } from "./recipe";
import type { Verb } from "./request";
import type { RowSet } from "./row-set";
import type { Segmentation } from "./segment";
import type { SelectionProfile } from "./selection-profile";
import type { SweepStability } from "./stability";
import type { StepPicture } from "./step-picture";

/** The file as understood, without its rows. */
export interface UnderstoodReply {
  readonly reading: Reading;
  readonly lineEnd: LineEnd;
  readonly byteOrderMark: boolean;
  readonly rows: number;
  readonly file: FileFacts;
  /** All tables of the file, the one that was read among them; none where there is just the one. */
  readonly tables: readonly FoundTable[];
  readonly setAside: number;
  /** Rows of the file that are not part of the sample asked for; 0 where there is none. */
  readonly notSampled: number;
  readonly setAsideCounts: readonly SetAsideCount[];
  readonly repairs: number;
  readonly repairCounts: readonly RepairCount[];
  /** In file order; `header` is what stood in the file. */
  readonly columns: readonly { readonly name: string; readonly header: string }[];
  readonly profile: Profile;
}

export interface RowsReply {
  readonly from: number;
  readonly cells: readonly (readonly string[])[];
}

/** One numeric column before and after the recipe, for the histograms of the Prepare screen. */
export interface FeaturePreview {
  readonly name: string;
  readonly column: string;
  /** It stands for a category, with two values. */
  readonly isIndicator: boolean;
  readonly min: number;
  readonly max: number;
  readonly counts: readonly number[];
}

/** One column that makes most of the differences between customers. */
export interface Dominance {
  readonly column: string;
  /** Of all variance, in (0, 1]. */
  readonly share: number;
  readonly sentence: string;
  /** With it the column would count as much as the others on average; in (0, 1). */
  readonly weight: number;
}

export interface PreparedReply {
  readonly recipe: Recipe;
  readonly suggested: Recipe;
  readonly effects: readonly StepEffect[];
  readonly leftOut: readonly LeftOut[];
  /** Rows in the table that segments are about (customers, once aggregated). */
  readonly tableRows: number;
  /** Rows of the Matrix. tableRows = rows + rowsSetAside. */
  readonly rows: number;
  readonly rowsSetAside: number;
  /** Why, the most frequent reason first. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
  /** Rows of the file that no customer was made of. */
  readonly unused: number;
  /** Columns of the table that segments are about. */
  readonly profile: Profile;
  readonly features: readonly FeaturePreview[];
  readonly correlations: { readonly names: readonly string[]; readonly values: readonly number[] };
  /** Where one column drowns the others. */
  readonly dominance: Dominance | null;
  /** Sentences about traits by which people are easily wronged that segments may follow. */
  readonly bias: readonly string[];
}

export interface CustomersReply {
  readonly columns: readonly string[];
  /** Per column, what its values stand for; null where that is nothing in particular. */
  readonly meanings: readonly (ColumnMeaning | null)[];
  /** One per asked row: the cells of its customer, in the order of `columns`. */
  readonly cells: readonly (readonly string[])[];
  /** Index of the identifier among `columns`; −1 when there is none. */
  readonly identifier: number;
}

/** A finished download and the sum that must come out even. */
export interface DownloadReply {
  readonly blob: Blob;
  readonly rowsIn: number;
  readonly rowsOut: number;
  readonly rowsSetAside: number;
  /** What should be known of the file, as sentences. */
  readonly notes?: readonly string[];
}

/** The segments people see, after their edits. */
export interface SegmentsReply {
  readonly entry: ScoredClustering;
  readonly segmentation: Segmentation;
  /** One per edit. */
  readonly outcomes: readonly EditOutcome[];
  /** Numbers of segments that do not have the customers the algorithm gave them. */
  readonly byHand: readonly number[];
  /** Numbers of segments that are locked. */
  readonly locked: readonly number[];
}

/** A finished list. */
export interface ListReply {
  /** null: it was written to where the person said. */
  readonly blob: Blob | null;
  readonly bytes: number;
  readonly summary: ListSummary;
}

/** What each verb answers. */
export interface Replies {
  readonly understand: UnderstoodReply;
  readonly fileRows: RowsReply;
  readonly fingerprint: Fingerprint;
  readonly prepare: PreparedReply;
  readonly stepPictures: readonly StepPicture[];
  readonly recipeLog: DownloadReply;
  readonly previewCustomers: CustomersPreview;
  readonly sweep: Sweep;
  readonly tree: GrownTree;
  readonly segmentations: readonly Segmentation[];
  readonly segments: SegmentsReply;
  readonly description: Description;
  readonly why: Why;
  readonly findCustomers: FoundCustomers;
  readonly projection: Projection;
  readonly customers: CustomersReply;
  /** Identity per row of the table that segments are about, −1 for rows in no segment. */
  readonly anchor: Int32Array;
  readonly sweepStability: SweepStability;
  readonly columnValues: ColumnValues;
  readonly outlying: Outlying;
  readonly certainty: Certainty;
  /** Cluster per row, −1 where there is no other. */
  readonly runnersUp: Int32Array;
  readonly rowsByRule: RowSet;
  readonly members: Members;
  readonly selection: SelectionProfile;
  readonly compare: ComparedResults;
  readonly advice: MethodAdvice;
  readonly search: ParameterMap;
  readonly listChoices: ListChoices;
  readonly listCheck: ListCheck;
  readonly segmentList: ListReply;
  readonly listLeftOut: DownloadReply;
  readonly profileTable: DownloadReply;
  readonly model: DownloadReply;
  readonly report: DownloadReply;
  readonly analystFile: DownloadReply;
  readonly setAside: DownloadReply;
}

/** How an answer crosses the worker boundary: failures and cancellation as data. */
export type Outcome<V extends Verb = Verb> =
  | { readonly ok: true; readonly value: Replies[V] }
  | { readonly ok: false; readonly cancelled: true }
  | { readonly ok: false; readonly cancelled: false; readonly error: FailureData };
