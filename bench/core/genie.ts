import { finding, labelJob } from "./label-job";

const k = 8;
const giniThreshold = 0.3;

/** Genie for one k. */
export const genie = labelJob("genie", 0.01, (scale) => [
  {
    what: `Genie, k = ${k}`,
    rows: scale === "quick" ? 1000 : 20_000,
    columns: 10,
    question: finding("genie", { giniThreshold }, k),
    peers: [{ library: "genieclust", work: "genie", told: { giniThreshold } }],
  },
]);
