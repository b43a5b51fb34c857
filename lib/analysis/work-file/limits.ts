/** What a zip file without 64-bit sizes can hold, with room for what stands around it. */
export const largestWork = 4e9;
/** Bytes out per byte in, beyond the first 64 MB. What would swell more is not packed. */
export const mostSwelling = 300;
export const swellsFreely = 1 << 26;
/** The history of a hundred steps with everything that was typed in them. */
export const largestWorkspace = 1 << 28;
export const largestManifest = 1 << 16;
