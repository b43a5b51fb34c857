import { z } from "zod";
import { columnsOption, type StepDeclaration, stepBase } from "./step-declaration";

export const dateMeasures = [
  "age",
  "year",
  "quarter",
  "month",
  "day",
  "weekday",
  "hour",
  "cycle-day",
  "cycle-week",
  "cycle-month",
  "cycle-year",
] as const;
export type DateMeasure = (typeof dateMeasures)[number];

/** Numbers made of dates. */
export const datesStep = {
  schema: z.strictObject({
    ...stepBase,
    kind: z.literal("dates"),
    columns: columnsOption,
    measures: z
      .array(z.enum(dateMeasures))
      .min(1)
      .default(["age"])
      .meta({
        title: "Take",
        choices: {
          age: "days ago",
          year: "year",
          quarter: "quarter",
          month: "month",
          day: "day of the month",
          weekday: "weekday (Monday 1)",
          hour: "hour",
          "cycle-day": "time of day, around the clock",
          "cycle-week": "day of the week, around the week",
          "cycle-month": "day of the month, around the month",
          "cycle-year": "season, around the year",
        },
      }),
    asOf: z.iso
      .date()
      .nullable()
      .default(null)
      .meta({
        title: "Days ago as of",
        none: "the day after the last date",
        when: { measures: "age" },
      }),
  }),
  fitted: z.strictObject({
    columns: z
      .array(
        z.strictObject({
          column: z.string(),
          asOf: z.iso.date(),
          made: z
            .array(
              z.strictObject({
                measure: z.enum(dateMeasures),
                names: z.array(z.string()).readonly(),
              }),
            )
            .readonly(),
        }),
      )
      .readonly(),
  }),
  words: {
    title: "Take dates apart",
    term: "date parts, cyclic time",
    purpose: "derive",
    line: "How long ago, which month, which weekday: numbers that can be compared.",
    off: "Switched off: a date counts as the day it is.",
  },
  place: 30,
  suits: ["date"],
  takesAny: true,
} as const satisfies StepDeclaration;
