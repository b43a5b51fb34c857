import type { Place, PlaceName } from "./place";

/** A place that is made when it is first needed; where it cannot be made, every order to it fails. */
export function lazyPlace(name: PlaceName, make: () => Promise<Place>): Place {
  let made: Promise<Place> | undefined;
  return {
    name,
    async measure(order) {
      made ??= make();
      return (await made).measure(order);
    },
    async close() {
      const place = await made?.catch(() => undefined);
      await place?.close();
    },
  };
}
