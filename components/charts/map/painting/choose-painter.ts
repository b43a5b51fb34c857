const painterKinds = ["webgl", "canvas"] as const;
export type PainterKind = (typeof painterKinds)[number];

/** `?draw=` of the address, for tests and measurements. */
function asked(): PainterKind | undefined {
  const text = new URLSearchParams(location.search).get("draw");
  return painterKinds.find((kind) => kind === text);
}

/** What only looks like a graphics card draws dots some ten times slower than this thread does. */
const pretended = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** What draws a map here: a graphics card where there is one, else this thread. */
export function choosePainter(): PainterKind {
  const wanted = asked();
  if (wanted) return wanted;
  const gl = document.createElement("canvas").getContext("webgl2");
  if (!gl) return "canvas";
  const known = gl.getExtension("WEBGL_debug_renderer_info");
  const name = String(gl.getParameter(known ? known.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return pretended.test(name) ? "canvas" : "webgl";
}
