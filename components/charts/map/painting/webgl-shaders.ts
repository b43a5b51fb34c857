import { coverageShader } from "./dot-look";

/** A point for each row; those of the other layer are put outside of the picture. */
export const dotVertex = `#version 300 es
precision highp float;
in vec2 place;
in uint color;
in uint shape;
uniform vec2 size;
uniform vec3 placement;
uniform float pointSize;
uniform uint layer;
uniform bool hasShapes;
uniform sampler2D inks;
out vec3 ink;
flat out float cell;
void main() {
  vec2 pixel = vec2(placement.x + placement.z * place.x, placement.y - placement.z * place.y);
  vec2 clip = 2.0 * pixel / size - 1.0;
  bool isOther = (color == 0u) != (layer == 0u);
  gl_Position = isOther ? vec4(2.0, 2.0, 2.0, 1.0) : vec4(clip.x, -clip.y, 0.0, 1.0);
  gl_PointSize = pointSize;
  vec3 plain = texelFetch(inks, ivec2(int(color), 0), 0).rgb;
  ink = plain * plain;
  cell = hasShapes ? float(shape) : 0.0;
}`;

/** Adds squares of the color, and how much of a dot there is. */
export const dotFragment = `#version 300 es
precision highp float;
in vec3 ink;
flat in float cell;
uniform sampler2D masks;
uniform float cells;
out vec4 sum;
void main() {
  float share = texture(masks, vec2((cell + gl_PointCoord.x) / cells, gl_PointCoord.y)).r;
  if (share == 0.0) discard;
  sum = vec4(ink * share, share);
}`;

export const wholeVertex = `#version 300 es
void main() {
  vec2 corner = vec2(float((gl_VertexID << 1) & 2), float(gl_VertexID & 2));
  gl_Position = vec4(2.0 * corner - 1.0, 0.0, 1.0);
}`;

export const wholeFragment = `#version 300 es
precision highp float;
uniform sampler2D sums;
uniform float alone;
uniform float most;
out vec4 color;
${coverageShader}
void main() {
  vec4 sum = texelFetch(sums, ivec2(gl_FragCoord.xy), 0);
  if (sum.a == 0.0) discard;
  float above = coverage(sum.a, alone, most);
  color = vec4(above * sqrt(sum.rgb / sum.a), above);
}`;
