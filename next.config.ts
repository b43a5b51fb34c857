import type { NextConfig } from "next";

/** Cross-origin isolation gives workers shared memory; it has to be on every response, scripts and workers included. */
const isolation = [
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Embedder-Policy", value: "require-corp" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "no-referrer" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), browsing-topics=()",
  },
];

/** Workers take their policy from their own script's response, which the proxy does not see. */
const workerPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'";

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  headers: async () => [
    { source: "/:path*", headers: isolation },
    ...(process.env.NODE_ENV === "production"
      ? [
          {
            source: "/_next/static/:path*",
            headers: [{ key: "Content-Security-Policy", value: workerPolicy }],
          },
        ]
      : []),
  ],
};

export default config;
