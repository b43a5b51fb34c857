import type { Times } from "./core/measurement";
import type { PlaceName } from "./places/place";

/** One piece of work: ours where it could be measured, and the peers', never at the same time. */
export interface Measured {
  readonly what: string;
  readonly size: string;
  readonly ours: Readonly<Partial<Record<PlaceName, Times>>>;
  /** Each gets a line of the table. */
  readonly peers: readonly MeasuredPeer[];
  /** One of our own, whatever the peers take. */
  readonly target?: Target;
  /** What makes the comparison fair and where the time went, by a word in front. */
  readonly details: readonly (readonly [about: string, text: string])[];
  /** What went wrong; the rest stands all the same. */
  readonly problems: readonly string[];
}

export interface MeasuredPeer {
  readonly name: string;
  /** Or why it was not measured. */
  readonly times: Times | string;
  readonly target?: Target;
}

export interface Target {
  readonly text: string;
  readonly isMet: boolean;
}
