import { formatCount, formatShare } from "@/components/ui/formats";
import type { SuggestedField } from "@/lib/schema/persona";

/** What is on the card of a persona that people write or choose. */
export const cardWords = {
  look: (name: string) => `Icon and color of ${name}`,
  icon: "Icon",
  color: "Color",
  iconName: (icon: string) => icon.replaceAll("-", " "),
  suggestedIcon: "Use the suggested icon",
  colors: [
    "Blue",
    "Orange",
    "Green",
    "Red",
    "Purple",
    "Cyan",
    "Olive",
    "Pink",
    "Brown",
    "Gray",
    "Lime",
    "Indigo",
  ],
  colorOf: (color: string, users: readonly string[]) =>
    users.length === 0 ? color : `${color}, of ${users.join(", ")}`,
  colorKept: "The shape stays, so that it can be told without the color.",
  swapped: (name: string) => `${name} has changed places with it and got its color.`,

  people: (size: number) => (size === 1 ? "customer" : "customers"),
  ofAll: (share: number) => `${formatShare(share)} of all`,

  fields: {
    motivations: {
      title: "Motivations",
      placeholder: "What are they after, and why do they come to you?",
    },
    painPoints: {
      title: "Pain points",
      placeholder: "What is in their way?",
    },
    channels: { title: "Channels", placeholder: "Add a channel" },
    personalization: {
      title: "What to say to them",
      placeholder: "Offers, tone, timing: what fits them and nobody else?",
    },
  } satisfies Record<SuggestedField, { title: string; placeholder: string }>,
  addChannel: "Add",
  removeChannel: (channel: string) => `Remove ${channel}`,
  fromData: "Starting suggestion from the data",
  fromDataShort: "from the data",
  accept: "Accept",
  edit: "Edit",
  dismiss: "Dismiss",
  acceptOf: (text: string) => `Accept: ${text}`,
  editOf: (text: string) => `Edit: ${text}`,
  dismissOf: (text: string) => `Dismiss: ${text}`,
  bringBack: (count: number) =>
    count === 1
      ? "Show the suggestion you put away"
      : `Show the ${formatCount(count)} suggestions you put away`,

  copy: "Copy",
  print: "Print",
  copyText: "As text",
  copyMarkdown: "As Markdown",
  copyAllText: "All as text",
  copyAllMarkdown: "All as Markdown",
  printOne: "This persona",
  printAll: "All, one on a page",
  copied: (what: string, form: string) => `${what} copied as ${form}.`,
  downloaded: (file: string) => `The browser did not let this page copy; saved as ${file} instead.`,
  everyPersona: "All personas",
  forms: { text: "text", markdown: "Markdown" },
  file: "personas",
  printed: (name: string) => `Personas of ${name}`,

  compare: "Compare",
  compareWith: (name: string) => `Compare ${name}`,
};
