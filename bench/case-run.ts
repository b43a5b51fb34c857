import type { Matrix } from "@/lib/schema/matrix";
import type { AnyCoreJob, Case } from "./core/core-job";
import type { Measurement } from "./core/measurement";
import type { PeerAnswer } from "./peers/library";
import type { PlaceName } from "./places/place";

/** What was measured of one case: whatever could be, and why the rest could not. */
export interface CaseRun {
  readonly job: AnyCoreJob;
  readonly asked: Case<unknown>;
  /** What all worked on, read when it is first needed. */
  readonly matrix: () => Matrix;
  readonly ours: Readonly<Partial<Record<PlaceName, Measurement>>>;
  /** In the order of the case's peers. */
  readonly peers: readonly (PeerAnswer | string)[];
  readonly problems: readonly string[];
}
