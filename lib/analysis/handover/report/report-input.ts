import type { Judgment } from "@/lib/analysis/describe/trust/trust";
import type { Understood } from "@/lib/analysis/pipeline-api";
import type { ScoredClustering, Sweep } from "@/lib/schema/clustering";
import type { Description } from "@/lib/schema/description";
import type { Fingerprint } from "@/lib/schema/fingerprint";
import type { Persona } from "@/lib/schema/persona";
import type { Prepared } from "@/lib/schema/prepared";
import type { Projection } from "@/lib/schema/projection";
import type { Segmentation, SegmentSummary } from "@/lib/schema/segment";
import type { Settings } from "@/lib/schema/settings";
import type { Spread, StabilityOfK } from "@/lib/schema/stability";
import type { Look } from "./look";

/** What only the edge knows: what the work is called, when and by which version it is reported. */
export interface ReportHead {
  readonly title: string;
  readonly fileName: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly tessera: string;
  readonly personas: readonly Persona[];
}

/** One segment with all that is told about it. */
export interface ReportSegment {
  /** Its place among the labels. */
  readonly cluster: number;
  readonly summary: SegmentSummary;
  /** Typed by a person, else suggested. */
  readonly name: string;
  readonly look: Look;
  readonly persona: Persona;
  readonly described: Description["segments"][number] | undefined;
  /** Over resamples; NaN where a person changed it. */
  readonly held: Spread | undefined;
  readonly judgment: Judgment;
  /** What to be careful about, as sentences. */
  readonly warnings: readonly string[];
}

/** Everything a report is made of; see `gatherReport`. */
export interface ReportInput {
  readonly head: ReportHead;
  readonly settings: Settings;
  /** Of the sweep; hand edits may make more segments or fewer. */
  readonly k: number;
  readonly understood: Understood;
  readonly prepared: Prepared;
  readonly sweep: Sweep;
  readonly scored: ScoredClustering;
  readonly segmentation: Segmentation;
  /** What was changed by hand, as sentences in the order it was done. */
  readonly edits: readonly string[];
  readonly description: Description;
  /** Of every k; the one of the report may be missing. */
  readonly stability: readonly StabilityOfK[];
  readonly projection: Projection;
  readonly fingerprint: Fingerprint;
  /** In the order of their numbers. */
  readonly segments: readonly ReportSegment[];
  /** Sentences about traits by which people are easily wronged. */
  readonly bias: readonly string[];
}
