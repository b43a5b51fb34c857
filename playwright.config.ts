import { defineConfig } from "@playwright/test";

const port = Number(process.env.TESSERA_E2E_PORT ?? 3210);
const executablePath = process.env.CHROMIUM_PATH;

/** The browser's own traffic and start-up pages have no part in a test. */
const quietBrowser = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
];

/** Runs on the production build, which `npm test` has made beforehand. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  // A slow machine that does other things besides is no failure.
  timeout: 240_000,
  expect: {
    timeout: 60_000,
    // Letters are drawn a little differently from system to system.
    toHaveScreenshot: { threshold: 0.2, maxDiffPixelRatio: 0.04 },
  },
  snapshotPathTemplate: "e2e/pictures/{arg}{ext}",
  workers: 2,
  retries: 0,
  forbidOnly: true,
  use: {
    baseURL: `http://localhost:${port}`,
    browserName: "chromium",
    viewport: { width: 1440, height: 900 },
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: quietBrowser },
  },
  webServer: {
    command: `node node_modules/next/dist/bin/next start -p ${port}`,
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
    env: { NEXT_TELEMETRY_DISABLED: "1" },
    timeout: 120_000,
  },
});
