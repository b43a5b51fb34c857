import type { CustomersStep, FeatureGroup } from "./customers-step";
import type { ColumnMeaning } from "./meaning";
import type { Recipe } from "./recipe";

/** What a customers step would make of the file. */
export interface CustomersPreview {
  /** As it was asked, with purchases and carts found where nobody said which events are. */
  readonly step: CustomersStep;
  /** The step and what follows it. */
  readonly recipe: Recipe;
  readonly customers: number;
  readonly rowsUsed: number;
  /** With `rowsUsed`, every row of the file once. */
  readonly unusedRows: {
    readonly noIdentifier: number;
    readonly noDate: number;
    readonly late: number;
  };
  /** Where a column of events is chosen, most frequent first; at most 60. */
  readonly eventNames: readonly string[];
  /** Of the identifier, so that it can be masked. */
  readonly meaning: ColumnMeaning | null;
  /** Identifiers of up to three customers: with few rows, with a middling number, with many. */
  readonly examples: readonly string[];
  readonly features: readonly {
    readonly name: string;
    readonly label: string;
    readonly unit: string;
    readonly meaning: string;
    readonly group: FeatureGroup;
    /** One per example. */
    readonly cells: readonly string[];
  }[];
}
