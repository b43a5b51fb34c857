/** The part of tsne-js that tests compare with. */
declare module "tsne-js" {
  export default class TSNE {
    constructor(options: {
      dim: number;
      perplexity: number;
      learningRate: number;
      nIter: number;
      metric: "euclidean";
    });
    init(input: { data: number[][]; type: "dense" }): void;
    run(): [error: number, iterations: number];
    getOutput(): number[][];
  }
}
