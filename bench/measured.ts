/** One line of the table: the same work by us and by a peer, one after the other. */
export interface Measured {
  readonly what: string;
  readonly size: string;
  readonly where: "Node" | "Chromium";
  readonly ourMs: number;
  /** Where there is no peer, or it could not be measured: why. */
  readonly peer: { readonly name: string; readonly ms: number } | string;
  /** What makes the comparison fair: how the results differ, the target. */
  readonly quality: string;
  /** What the time was spent on, ours and theirs. */
  readonly spentOn: string;
}
