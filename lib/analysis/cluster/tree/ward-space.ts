import type { Engine } from "../../kernels/engine";
import type { WeightedRows } from "../points";
import { createCenters } from "./linkage-centers";
import type { Space } from "./linkage-space";

/**
 * Ward's distance: s · t / (s + t) · ‖a − b‖² for clusters of s and t rows around a and b; the height of
 * a merge is the root of twice that. Ward (1963), doi:10.1080/01621459.1963.10500845.
 */
export function wardSpace(leaves: WeightedRows, engine: Engine): Space {
  const centers = createCenters(leaves, { divideBySizes: true, withSpreads: false }, engine);
  const { sizes } = centers;
  return {
    centers,
    floorOf: (score) => score,
    exact: null,

    /**
     * To a cluster of size u it is ((s + u) · d(a) + (t + u) · d(b) − u · d(a, b)) / (s + t + u), which
     * rises or falls all the way as u grows: it is least for a u of 0 or of infinity.
     */
    join(kept, gone, distance, keptBound, goneBound) {
      const s = sizes[kept]!;
      const t = sizes[gone]!;
      centers.join(kept, gone);
      const small = (s * keptBound + t * goneBound) / (s + t);
      return Math.min(small, keptBound + goneBound - distance);
    },

    heightOf: (distance) => Math.sqrt(2 * distance),
    close: centers.close,
  };
}
