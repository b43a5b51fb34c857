/** The libraries that peers come from, by their own names, and what runs them. */
export const libraries = {
  "scikit-learn": "python",
  scipy: "python",
  fastcluster: "python",
  hdbscan: "python",
  genieclust: "python",
  openTSNE: "python",
  pandas: "python",
  duckdb: "python",
  "ml-kmeans": "npm",
  "ml-hclust": "npm",
  "tsne-js": "npm",
  "umap-js": "npm",
  papaparse: "npm",
} as const;

export type Library = keyof typeof libraries;

/** What a peer is asked, besides the question of the job itself. */
export interface PeerQuestion {
  readonly file: string;
  readonly rows: number;
  readonly columns: number;
  readonly library: Library;
  readonly threads: number;
  readonly repeats: number;
  readonly patienceMs: number;
}

/** Times as of our own work, and what the job compares. */
export interface PeerAnswer {
  /** Milliseconds, the first run first. */
  readonly runs: readonly number[];
  /** Milliseconds of the run that counts, where the peer's work has parts. */
  readonly stages?: Readonly<Record<string, number>>;
  readonly result: unknown;
}
