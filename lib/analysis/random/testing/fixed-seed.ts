import fc from "fast-check";

/**
 * Property tests try the same examples on every run, so that a red run is about the change at hand.
 * `PROPERTY_SEED=7 npm run check` goes looking for others.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_261_122) });
