import type { CaseRun } from "./case-run";
import type { Agreement, PeerChoice } from "./core/core-job";
import type { Measurement } from "./core/measurement";
import { timesOf } from "./core/times";
import type { Measured, MeasuredPeer, Target } from "./measured";
import type { PeerAnswer } from "./peers/library";
import { duration, shape, size, stagesInWords, times } from "./words";

/** Puts what was measured of a case beside its peers and its targets. */
export function compareCase(run: CaseRun, isJudged: boolean): Measured {
  const { asked, ours, problems } = run;
  const result = resultOf(run);
  const peers = asked.peers.map((choice, i): Compared => {
    const answer = run.peers[i]!;
    if (typeof answer === "string") return { name: choice.library, times: answer };
    const agreement = result && compareWith(run, result, answer);
    const its = timesOf(answer.runs.map((ms) => ({ ms })));
    const measured = { name: choice.library, times: its, ...(agreement ? { agreement } : {}) };
    const target = isJudged ? targetOf(choice, its.ms, ours.Chromium, agreement) : undefined;
    return target ? { ...measured, target } : measured;
  });
  const own = isJudged ? ownTarget(run) : undefined;
  return {
    what: asked.what,
    size: shape(asked.rows, asked.columns),
    ours,
    peers,
    ...(own ? { target: own } : {}),
    details: [...resultsIn(run, result, peers), ...timesIn(run), ...memoryIn(run)],
    problems,
  };
}

type Compared = MeasuredPeer & { readonly agreement?: Agreement };

/** Of the place that targets are about, else of the other. */
function resultOf({ ours }: CaseRun): Measurement | undefined {
  return ours.Chromium ?? ours.Node;
}

function compareWith({ job, asked, matrix }: CaseRun, { answer }: Measurement, peer: PeerAnswer) {
  return job.compare(answer, peer.result, matrix(), asked.question);
}

function targetOf(
  { atLeast }: PeerChoice,
  peerMs: number,
  chromium: Measurement | undefined,
  agreement: Agreement | undefined,
): Target | undefined {
  if (atLeast === undefined || !chromium) return undefined;
  const isFast = peerMs / chromium.ms >= atLeast;
  if (!isFast || agreement?.holds) return { text: `≥ ${atLeast} ×`, isMet: isFast };
  return { text: `≥ ${atLeast} ×, but other results`, isMet: false };
}

function ownTarget({ asked, ours: { Chromium: measured } }: CaseRun): Target | undefined {
  const { withinMs, withinNotes = {}, withinSharedBytes, withinProcessBytes } = asked;
  if (!measured) return undefined;
  const limits: [text: string, isMet: boolean][] = [];
  if (withinMs) limits.push([`≤ ${duration(withinMs)}`, measured.ms <= withinMs]);
  for (const [note, limit] of Object.entries(withinNotes)) {
    const isMet = (measured.notes[note] ?? Number.POSITIVE_INFINITY) <= limit;
    limits.push([`${note} ≤ ${duration(limit)}`, isMet]);
  }
  if (withinSharedBytes) {
    limits.push([`≤ ${size(withinSharedBytes)} shared`, measured.wasmBytes <= withinSharedBytes]);
  }
  if (withinProcessBytes && measured.processBytes !== undefined) {
    limits.push([
      `≤ ${size(withinProcessBytes)} in all`,
      measured.processBytes <= withinProcessBytes,
    ]);
  }
  if (limits.length === 0) return undefined;
  return {
    text: limits.map(([text]) => text).join(" and "),
    isMet: limits.every(([, isMet]) => isMet),
  };
}

type Detail = readonly [about: string, text: string];

function resultsIn(
  { job, asked, matrix, ours: { Chromium, Node } }: CaseRun,
  result: Measurement | undefined,
  peers: readonly Compared[],
): Detail[] {
  const remark = result && job.remark ? [job.remark(result.answer, matrix(), asked.question)] : [];
  const same =
    Chromium && Node
      ? JSON.stringify(Chromium.answer) === JSON.stringify(Node.answer)
        ? ["Chromium and Node agree to the last digit"]
        : ["Chromium and Node differ in digits; Chromium's are compared"]
      : [];
  const own = [...remark, ...same];
  return [
    ...(own.length > 0 ? [["results", own.join("; ")] as const] : []),
    ...peers.flatMap((peer) =>
      peer.agreement
        ? [[`against ${peer.name}`, againstPeer(peer, peer.agreement, result, asked)] as const]
        : [],
    ),
  ];
}

function againstPeer(
  { times: its }: Compared,
  { text, holds }: Agreement,
  ours: Measurement | undefined,
  { beyondPeers = [] }: CaseRun["asked"],
): string {
  const judged = `${text}${holds ? "" : " (**not good enough**)"}`;
  if (!ours || typeof its === "string" || beyondPeers.length === 0) return judged;
  const beyond = beyondPeers.reduce((sum, stage) => sum + (ours.stages[stage] ?? 0), 0);
  const ratio = times(its.ms / (ours.ms - beyond));
  return `${judged}; ${ratio} without our ${beyondPeers.join(" and ")}, which it does not have`;
}

function timesIn({ asked, ours, peers }: CaseRun): Detail[] {
  const parts: string[] = [];
  for (const [place, { stages, notes, threads }] of Object.entries(ours)) {
    const each = stagesInWords({ ...stages, ...notes });
    if (each) parts.push(`${place}, ${threads === 1 ? "1 thread" : `${threads} threads`}: ${each}`);
  }
  asked.peers.forEach(({ library }, i) => {
    const answer = peers[i]!;
    if (typeof answer !== "string" && answer.stages)
      parts.push(`${library}: ${stagesInWords(answer.stages)}`);
  });
  return parts.length > 0 ? [["time", parts.join("; ")]] : [];
}

function memoryIn({ ours }: CaseRun): Detail[] {
  const parts = Object.entries(ours).map(([place, { wasmBytes, processBytes, pageBytes }]) => {
    const all = processBytes === undefined ? "" : `, ${size(processBytes)} in all`;
    const told = pageBytes === undefined ? "" : `, ${size(pageBytes)} as the browser tells`;
    return `${place} ${size(wasmBytes)} shared${all}${told}`;
  });
  return parts.length > 0 ? [["memory", parts.join("; ")]] : [];
}
