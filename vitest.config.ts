import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    include: ["{lib,workers,components,app,bench}/**/*.test.{ts,tsx}"],
    environment: "node",
    setupFiles: ["lib/analysis/random/testing/fixed-seed.ts"],
    // A slow machine that does other things besides is no failure.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
