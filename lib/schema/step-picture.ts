/** How the cells of a column are spread. */
export type Spread =
  | {
      readonly kind: "numbers";
      readonly min: number;
      readonly max: number;
      /** Over bins of equal width. */
      readonly counts: readonly number[];
      readonly missing: number;
    }
  | {
      readonly kind: "categories";
      /** The most frequent first. */
      readonly values: readonly { readonly value: string; readonly count: number }[];
      /** How many more there are. */
      readonly others: number;
      readonly missing: number;
    };

export interface ColumnSpread {
  readonly name: string;
  readonly isDate: boolean;
  /** It is 1 for rows of a category, else 0. */
  readonly isIndicator: boolean;
  readonly spread: Spread;
}

/** Columns of one origin before and after a step; one side is empty where it made or dropped them. */
export interface StepPicture {
  readonly title: string;
  readonly before: readonly ColumnSpread[];
  readonly after: readonly ColumnSpread[];
}
