export { cellSums } from "./cell-sums";
