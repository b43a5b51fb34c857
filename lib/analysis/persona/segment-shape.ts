/** Twelve colors that color-blind people can tell apart on light and dark, each with a shape of its own. */
export const segmentLooks = 12;

/** The segment's shape as an SVG path centered on the origin, about 2 × radius across. */
export function segmentShapePath(segment: number, radius: number): string {
  const r = radius;
  switch (segment % segmentLooks) {
    case 0:
      return circle(r);
    case 1:
      return polygon([-0.86, -0.86], [0.86, -0.86], [0.86, 0.86], [-0.86, 0.86])(r);
    case 2:
      return polygon([0, -1], [1, 0.8], [-1, 0.8])(r);
    case 3:
      return polygon([0, -1.05], [1.05, 0], [0, 1.05], [-1.05, 0])(r);
    case 4:
      return plus(r, 0);
    case 5:
      return star(5, 0.45, r);
    case 6:
      return regular(6, r);
    case 7:
      return polygon([0, 1], [1, -0.8], [-1, -0.8])(r);
    case 8:
      return plus(r, Math.PI / 4);
    case 9:
      return regular(5, r);
    case 10:
      return `${circle(r)}${circle(r * 0.5)}`;
    default:
      return polygon([-1, -0.45], [1, -0.45], [1, 0.45], [-1, 0.45])(r);
  }
}

function circle(r: number): string {
  return `M${-r},0A${r},${r} 0 1,0 ${r},0A${r},${r} 0 1,0 ${-r},0Z`;
}

function polygon(...points: readonly (readonly [number, number])[]): (r: number) => string {
  return (r) => `M${points.map(([x, y]) => `${x * r},${y * r}`).join("L")}Z`;
}

function regular(corners: number, r: number): string {
  return star(corners, 1, r);
}

function star(corners: number, inner: number, r: number): string {
  const points: [number, number][] = [];
  const steps = inner === 1 ? corners : corners * 2;
  for (let i = 0; i < steps; i++) {
    const reach = inner === 1 || i % 2 === 0 ? 1 : inner;
    const angle = (i / steps) * 2 * Math.PI - Math.PI / 2;
    points.push([Math.cos(angle) * reach, Math.sin(angle) * reach]);
  }
  return polygon(...points)(r);
}

function plus(r: number, turn: number): string {
  const a = 0.36;
  const corners: readonly (readonly [number, number])[] = [
    [-a, -1],
    [a, -1],
    [a, -a],
    [1, -a],
    [1, a],
    [a, a],
    [a, 1],
    [-a, 1],
    [-a, a],
    [-1, a],
    [-1, -a],
    [-a, -a],
  ];
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  return polygon(...corners.map(([x, y]) => [x * cos - y * sin, x * sin + y * cos] as const))(r);
}
