import { identitiesOfRows } from "@/lib/analysis/cluster/row-identities";
import type { Job } from "@/lib/analysis/executor";
import type { Pipeline } from "@/lib/analysis/pipeline-api";
import type { AnalystFile, MadeChange } from "@/lib/schema/analyst-file";
import type { Settings } from "@/lib/schema/settings";
import { auditLog, auditText } from "./audit-log";
import { dataPackage, type ListMaker } from "./data-package";
import { buildModel } from "./model/build-model";
import { pmmlObstacle, segmentsPmml, treePmml } from "./pmml/pmml";
import { pythonScript } from "./python/python-script";

export interface AnalystHead {
  readonly fileName: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly tessera: string;
  /** By number. */
  readonly names: ReadonlyMap<number, string>;
  /** What a person changed, oldest first. */
  readonly history: readonly MadeChange[];
  readonly list: ListMaker;
}

/** A file for analysts as text, and what should be known of it, as sentences. */
export interface MadeFile {
  readonly text: string;
  readonly notes: readonly string[];
}

/** Makes one of the files for analysts of the k segments that people see. PMML is the clustering, or where that cannot be, the tree. */
export async function analystFile(
  what: AnalystFile,
  pipeline: Pipeline,
  settings: Settings,
  k: number,
  head: AnalystHead,
  job: Job,
): Promise<MadeFile> {
  const { raw, table: source } = await pipeline.understand(settings, job);
  const { prepared } = await pipeline.prepare(settings, job);
  const seen = await pipeline.segments(settings, k, job);
  if (what === "python") return pythonScript({ ...head, settings, raw, source, prepared, seen });
  if (what === "package") {
    const { silhouettes } = seen.scored;
    const isExact = silhouettes.length > 0 && !silhouettes.some(Number.isNaN);
    const fit = head.list !== "page" && isExact ? "silhouette" : "confidence";
    return plain(jsonText(dataPackage({ ...head, raw, source, prepared, fit })));
  }
  if (what === "audit" || what === "audit-text") {
    const understood = await pipeline.understand(settings, job);
    const fingerprint = await pipeline.fingerprint(settings, job);
    const { verdict } = await pipeline.sweep(settings, job);
    const log = auditLog({ ...head, settings, understood, fingerprint, prepared, verdict, seen });
    return plain(what === "audit" ? jsonText(log) : auditText(log));
  }
  const { names, fileName, createdAt, tessera } = head;
  const { base, scored, outcomes } = seen;
  const { edits } = settings;
  const model = buildModel({
    source,
    reading: raw.reading,
    fitted: prepared.fitted,
    clustering: base.clustering,
    matrix: prepared.matrix,
    identities: base.identities,
    edited: { identities: scored.identities, sizes: scored.clustering.sizes, edits, outcomes },
    names,
    parameters: settings.parameters,
    seed: settings.sweep.seed,
    provenance: { fileName, createdAt, tessera, rows: raw.rows },
  });
  const obstacle = pmmlObstacle(model);
  if (obstacle !== null) {
    const tree = treePmml(model, await pipeline.description(settings, k, job));
    return { ...tree, notes: [obstacle, ...tree.notes] };
  }
  return segmentsPmml(model, prepared.matrix, identitiesOfRows(scored));
}

const plain = (text: string): MadeFile => ({ text, notes: [] });
const jsonText = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
