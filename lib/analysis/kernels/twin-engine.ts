import type { Engine } from "./engine";
import { ownRooms } from "./own-rooms";
import { bindTwins } from "./twins";

/** Plain TypeScript kernels: what the compiled ones are compared with, and what is left where there are none. */
export function twinEngine(): Engine {
  return ownRooms("twin", (bytes) => {
    const buffer = new ArrayBuffer(8 * Math.ceil(bytes / 8));
    return { buffer, kernels: bindTwins(buffer) };
  });
}
