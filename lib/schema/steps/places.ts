import { z } from "zod";
import { type StepDeclaration, stepBase } from "./step-declaration";

const place = { latitude: z.number(), longitude: z.number() };

/** Areas made of latitudes and longitudes. */
export const placesStep = {
  schema: z.strictObject({
    ...stepBase,
    kind: z.literal("places"),
    latitude: z
      .string()
      .nullable()
      .default(null)
      .meta({ title: "Latitude", control: "column", kinds: ["number"], none: "by its name" }),
    longitude: z
      .string()
      .nullable()
      .default(null)
      .meta({
        title: "Longitude",
        control: "column",
        kinds: ["number"],
        none: "by its name",
      }),
    method: z
      .enum(["centers", "density"])
      .default("centers")
      .meta({
        title: "Areas",
        choices: {
          centers: "around centers (k-means on the sphere)",
          density: "where many are close together (DBSCAN)",
        },
      }),
    areas: z
      .int()
      .min(2)
      .max(50)
      .default(5)
      .meta({ title: "How many", when: { method: "centers" } }),
    radiusKm: z
      .number()
      .min(0.01)
      .max(5000)
      .default(25)
      .meta({ title: "Close means within", unit: "km", when: { method: "density" } }),
    minRows: z
      .int()
      .min(2)
      .max(10_000)
      .default(10)
      .meta({ title: "Many means", unit: "customers", when: { method: "density" } }),
    distance: z.boolean().default(false).meta({ title: "Also the distance to the area's center" }),
  }),
  fitted: z.strictObject({
    /** null: not chosen, and not found. */
    latitude: z.string().nullable(),
    longitude: z.string().nullable(),
    name: z.string(),
    kmName: z.string().nullable(),
    areas: z.array(z.strictObject({ name: z.string(), ...place })).readonly(),
    anchors: z.array(z.strictObject({ ...place, area: z.number() })).readonly(),
    reachKm: z.number().nullable(),
  }),
  words: {
    title: "Find areas on the map",
    term: "geographic clusters",
    purpose: "derive",
    line: "Latitude and longitude become the area a customer is in.",
    off: "Switched off: latitude and longitude count as plain numbers.",
  },
  place: 33,
} as const satisfies StepDeclaration;
