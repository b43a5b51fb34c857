import { type NextRequest, NextResponse } from "next/server";

/**
 * One policy for every page: scripts only with this response's nonce, nothing from another origin.
 * Styles may be inline because the chart library writes them; a style cannot send data anywhere
 * when images, fonts and connections are limited to this origin.
 */
function policy(nonce: string): string {
  const isDevelopment = process.env.NODE_ENV === "development";
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("Content-Security-Policy", policy(nonce));
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy(nonce));
  return response;
}

export const config = {
  matcher: "/((?!_next/static|samples/|icon.svg).*)",
};
