import { z } from "zod";
import { analystFileSchema, madeChangeSchema } from "./analyst-file";
import { customersStepSchema } from "./customers-step";
import { mostKept, resultChoiceSchema } from "./kept-result";
import { listPlanSchema } from "./list-plan";
import { personaSchema } from "./persona";
import { projectionOptionsSchema } from "./projection";
import { packedRowsSchema } from "./row-set";
import { settingsSchema } from "./settings";

/** "spreadsheet": cells that a spreadsheet would run as a formula are made harmless. "machine": raw. */
export const exportModeSchema = z.enum(["spreadsheet", "machine"]);
export type ExportMode = z.infer<typeof exportModeSchema>;

const settings = settingsSchema;
/** Algorithms that find it by themselves may find one segment, or none. */
const k = z.int().min(0);
const list = { settings, k, personas: z.array(personaSchema), plan: listPlanSchema };
const page = { from: z.int().min(0), to: z.int().min(0) };

/** Everything the page can ask of the coordinator worker. */
export const requestSchema = z.discriminatedUnion("verb", [
  z.strictObject({ verb: z.literal("understand"), settings }),
  /** Rows [from, to) of the file as text. */
  z.strictObject({ verb: z.literal("fileRows"), settings, ...page }),
  /** Hashes of the file, its columns and the recipe. */
  z.strictObject({ verb: z.literal("fingerprint"), settings }),
  z.strictObject({ verb: z.literal("prepare"), settings }),
  /** Columns before and after a step of the recipe. */
  z.strictObject({ verb: z.literal("stepPictures"), settings, stepId: z.string() }),
  /** What every step of the recipe is set to, learned and did, as Markdown. */
  z.strictObject({ verb: z.literal("recipeLog"), settings, createdAt: z.string() }),
  /** What a step that makes customers of rows would make; the recipe of the settings is not run. */
  z.strictObject({ verb: z.literal("previewCustomers"), settings, step: customersStepSchema }),
  z.strictObject({ verb: z.literal("sweep"), settings }),
  z.strictObject({ verb: z.literal("tree"), settings }),
  z.strictObject({ verb: z.literal("segmentations"), settings }),
  z.strictObject({ verb: z.literal("projection"), settings, options: projectionOptionsSchema }),
  /** The customers behind some rows of the Matrix, as text. */
  z.strictObject({ verb: z.literal("customers"), settings, rows: z.array(z.int().min(0)) }),
  /** The segments people see where the sweep has k of them: after the edits of the settings. */
  z.strictObject({ verb: z.literal("segments"), settings, k }),
  /** What sets the segments apart with intervals, rules that pick them out, and their edge cases. */
  z.strictObject({ verb: z.literal("description"), settings, k }),
  /** Why a customer is in its segment; a row of the Matrix. */
  z.strictObject({ verb: z.literal("why"), settings, k, row: z.int().min(0) }),
  /** The customers whose identifier has a text in it. */
  z.strictObject({ verb: z.literal("findCustomers"), settings, text: z.string().max(300) }),
  /** For every k of the sweep, whether the segments come back when other customers of the same kind are drawn. */
  z.strictObject({ verb: z.literal("sweepStability"), settings }),
  /** A column of the table that segments are about. */
  z.strictObject({ verb: z.literal("columnValues"), settings, column: z.string() }),
  /** How far each row stands apart from its nearest others, and who stands apart from everybody. */
  z.strictObject({ verb: z.literal("outlying"), settings }),
  /** How sure the segment of each row is, and which segments run into each other. */
  z.strictObject({ verb: z.literal("certainty"), settings, k }),
  /** Per row, the cluster it would be in if not in its own. */
  z.strictObject({ verb: z.literal("runnersUp"), settings, k }),
  /** The rows whose customers meet a rule that a person wrote. */
  z.strictObject({ verb: z.literal("rowsByRule"), settings, rule: z.string().max(10_000) }),
  /** Some rows as members that a hand edit can keep. */
  z.strictObject({ verb: z.literal("members"), settings, rows: packedRowsSchema }),
  /** What sets some rows apart from everyone. */
  z.strictObject({ verb: z.literal("selection"), settings, rows: packedRowsSchema }),
  /** The segments that other choices make of the same customers, and how far any two agree. */
  z.strictObject({
    verb: z.literal("compare"),
    settings,
    results: z.array(resultChoiceSchema).min(1).max(mostKept),
  }),
  /** Which methods suit these customers, and why. */
  z.strictObject({ verb: z.literal("advice"), settings }),
  /** What an algorithm without k finds over a grid of its parameters. */
  z.strictObject({ verb: z.literal("search"), settings }),
  /** Remembers which segment each customer is in, so that later results keep its number, name and color. */
  z.strictObject({ verb: z.literal("anchor"), settings, k }),
  /** Which columns could say what about a customer, and who may be contacted. */
  z.strictObject({ verb: z.literal("listChoices"), settings }),
  /** The sum of a list and its beginning, before it is made. */
  z.strictObject({ verb: z.literal("listCheck"), ...list }),
  /** The files of a list. */
  z.strictObject({ verb: z.literal("segmentList"), ...list, createdAt: z.iso.datetime() }),
  /** Who is not in a list, and what could not be sent, each with its reason. */
  z.strictObject({ verb: z.literal("listLeftOut"), ...list }),
  z.strictObject({
    verb: z.literal("profileTable"),
    settings,
    k,
    personas: z.array(personaSchema),
    mode: exportModeSchema,
    format: z.enum(["csv", "xlsx"]),
  }),
  z.strictObject({
    verb: z.literal("model"),
    settings,
    k,
    personas: z.array(personaSchema),
    createdAt: z.string(),
  }),
  z.strictObject({
    verb: z.literal("analystFile"),
    settings,
    k,
    personas: z.array(personaSchema),
    what: analystFileSchema,
    history: z.array(madeChangeSchema),
    createdAt: z.string(),
  }),
  /** To read and print: one HTML page. */
  z.strictObject({
    verb: z.literal("report"),
    settings,
    k,
    personas: z.array(personaSchema),
    title: z.string(),
    createdAt: z.string(),
  }),
  /** Rows that did not take part, each with its reason: records of the file that could not be read, or customers that could not be used. */
  z.strictObject({
    verb: z.literal("setAside"),
    settings,
    mode: exportModeSchema,
    of: z.enum(["reading", "recipe"]),
  }),
]);
export type Request = z.infer<typeof requestSchema>;
export type Verb = Request["verb"];
