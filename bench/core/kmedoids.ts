import { finding, labelJob } from "./label-job";

const k = 8;

/** k-medoids by FasterPAM for one k; none of the libraries at hand has it. */
export const kmedoids = labelJob("kmedoids", 0, (scale) => [
  {
    what: `k-medoids, k = ${k}, 1 restart`,
    rows: scale === "quick" ? 500 : 10_000,
    columns: 10,
    question: finding("kmedoids", {}, k),
    peers: [],
  },
]);
