import type { Assignment } from "@/lib/schema/assignment";
import type { Matrix } from "@/lib/schema/matrix";
import { type Nearest, nearestCenter } from "./nearest-center";

/** Labels rows that were not there when the segments were made; −1 for rows in no segment. */
export function assignRows(matrix: Matrix, assignment: Assignment, k: number): Nearest {
  switch (assignment.kind) {
    case "nearest-center":
    case "nearest-medoid":
      return nearestCenter(matrix, assignment.centers, k);
    case "mixture-posterior":
    case "nearest-core":
      throw new Error("not yet");
  }
}
