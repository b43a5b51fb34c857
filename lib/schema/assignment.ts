/**
 * How a row that was not there when the segments were made finds its own, in the Matrix's units. All arrays
 * are row-major.
 */
export type Assignment =
  | {
      /** The segment whose center (or medoid) is nearest. */
      readonly kind: "nearest-center" | "nearest-medoid";
      /** k × columns. */
      readonly centers: Float64Array;
    }
  | {
      /** The component of the mixture that most likely made it. */
      readonly kind: "mixture-posterior";
      readonly covariance: "full" | "tied" | "diagonal" | "spherical";
      /** k. */
      readonly weights: Float64Array;
      /** k × columns. */
      readonly means: Float64Array;
      /** full: k × columns × columns; tied: columns × columns; diagonal: k × columns; spherical: k. */
      readonly covariances: Float64Array;
    }
  | {
      /** The segment of the nearest point that has one; none when that is farther than its radius, or too few points are that near. */
      readonly kind: "nearest-core";
      /** points × columns. */
      readonly points: Float32Array;
      /** Per point, 0 … k−1; −1 where it is in no segment and only counts for the density. */
      readonly labels: Int32Array;
      /** Per point, how far its segment reaches. */
      readonly radii: Float32Array;
      /** How many points must be within that radius; left out: one. */
      readonly density?: {
        readonly minSamples: number;
        /** Per point, for how many it counts. */
        readonly weights: Float32Array;
      };
    };
