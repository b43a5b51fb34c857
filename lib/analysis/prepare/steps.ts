import type { FrameStepKind, StepModule, TableStepKind, TableStepModule } from "./step-module";
import { carry } from "./steps/carry";
import { components } from "./steps/components";
import { customers } from "./steps/customers";
import { dates } from "./steps/dates";
import { deduplicate } from "./steps/deduplicate";
import { dropColumns } from "./steps/drop-columns";
import { dropRows } from "./steps/drop-rows";
import { embedding } from "./steps/embedding";
import { features } from "./steps/features";
import { frequency } from "./steps/frequency";
import { hash } from "./steps/hash";
import { impute } from "./steps/impute";
import { knn } from "./steps/knn";
import { log } from "./steps/log";
import { onehot } from "./steps/onehot";
import { ordinal } from "./steps/ordinal";
import { outliers } from "./steps/outliers";
import { oversample } from "./steps/oversample";
import { places } from "./steps/places";
import { regress } from "./steps/regress";
import { scale } from "./steps/scale";
import { select } from "./steps/select";
import { sentiment } from "./steps/sentiment";
import { topics } from "./steps/topics";
import { weights } from "./steps/weights";
import { yeoJohnson } from "./steps/yeo-johnson";

/** What each kind of step does; `lib/schema/steps.ts` says what can be chosen. */
export const frameSteps: { readonly [K in FrameStepKind]: StepModule<K> } = {
  deduplicate,
  features,
  "drop-columns": dropColumns,
  "drop-rows": dropRows,
  impute,
  outliers,
  log,
  onehot,
  scale,
  weights,
  dates,
  topics,
  sentiment,
  places,
  carry,
  regress,
  knn,
  "yeo-johnson": yeoJohnson,
  ordinal,
  frequency,
  embedding,
  hash,
  select,
  components,
  oversample,
};

export const tableSteps: { readonly [K in TableStepKind]: TableStepModule<K> } = { customers };
