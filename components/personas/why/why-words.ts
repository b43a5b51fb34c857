import { formatCount, formatShare } from "@/components/ui/formats";
import type { Why } from "@/lib/schema/description";

const missing = "missing";

export const whyWords = {
  title: "Why this customer?",
  search: "Find a customer",
  searchBy: (column: string) => `${column}, or part of it`,
  searchByRow: "Number of the row",
  find: "Find",
  looking: "Looking for the customer",
  notFound: (text: string) => `No customer is called “${text}”.`,
  found: (shown: number, total: number) =>
    shown < total
      ? `${formatCount(shown)} of ${formatCount(total)} that fit; type more to find the others.`
      : `${formatCount(total)} fit.`,
  foundList: "Customers that fit",
  setAside: (who: string, reason: string) =>
    `${who} was set aside and is in no segment: ${reason}.`,
  setAsideShort: "set aside",
  unknownReason: "the recipe could not use it",
  kinds: {
    typical: "a typical member",
    edge: "at the edge",
    searched: "",
  },
  nobody: "There is no other segment it could be in.",
  ask: "Find a customer, or pick one below, to see what pulls it where it is.",
  another: "another segment",
  inNone: "in no segment",
  inNoneLong: (name: string) =>
    `It is in no segment: the method, or a change by hand, left it out. ${name} is the nearest.`,
  elsewhere: (name: string) => `This customer is in ${name}.`,
  show: (name: string) => `Show ${name}`,
  notByRule: (name: string) =>
    `The rule for new customers would put it into ${name}; it is where it is because the method, or a change by hand, put it there.`,
  runnerUp: (name: string) => `${name}, runner-up`,
  belongsTo: "Belongs to",
  basis: {
    mixture: "probability under the mixture",
    distances: "share from the distances to the centers (fuzzy membership)",
  },
  pulls: "What pulls it",
  pullsToward: (own: string) => `right: toward ${own}`,
  pullsAway: (other: string) => ` · left: toward ${other}`,
  pull: (pull: number, own: string, other: string) =>
    `${formatShare(Math.abs(pull))} of the pull, toward ${pull < 0 ? other : own}`,
  wouldMove: (name: string, parts: NonNullable<Why["change"]>["parts"]) =>
    `Would move to ${name} if ${parts
      .map(
        ({ column, from, to }) => `${column} were ${to || missing} instead of ${from || missing}`,
      )
      .join(" and ")}.`,
  noChange: "No change of one or two columns that other customers have would move it.",
  members: "Typical and unusual members",
  typical: "typical",
};
