import { createDescribing } from "./pipeline/describing";
import { createPlacing } from "./pipeline/placing";
import { createPreparing } from "./pipeline/preparing";
import { createSegmenting } from "./pipeline/segmenting";
import type { Pipeline, PipelineOptions } from "./pipeline-api";

/** The pipeline over one file; see Pipeline. */
export function createPipeline({ anchor, ...options }: PipelineOptions): Pipeline {
  const preparing = createPreparing(options);
  const segmenting = createSegmenting(preparing, anchor, options.share);
  const { forget, ...describing } = createDescribing(preparing, segmenting);
  return {
    ...preparing,
    ...segmenting,
    ...describing,
    ...createPlacing(preparing),
    anchorTo(identities, settings) {
      segmenting.anchorTo(identities, settings);
      forget();
    },
  };
}
