import { countryCode } from "./country-code";
import type { PhoneReader } from "./phone-reader";

const personForms = [
  "text",
  "email",
  "e164",
  "phone-digits",
  "name",
  "plain-name",
  "bare-name",
  "bare-place",
  "bare-postcode",
  "country",
  "bare-country",
  "day",
  "bare-day",
  "sex",
  "bare-sex",
] as const;
/** How a target wants something written; "bare" forms are those that are hashed alike everywhere. */
export type PersonForm = (typeof personForms)[number];

export interface FormTools {
  readonly readPhone: PhoneReader;
  /** Of phone numbers that do not say it themselves. */
  readonly country: string | null;
}

/** Anything before one @, a host with a dot or an address in brackets behind it, no spaces. */
const emailShape = /^[^\s@,;<>()"]+@(?:[^\s@.,;<>()"]+\.)+[^\s@.,;<>()"]{2,}$/u;

/** A text in the form asked for; null where it cannot be read as such. Never called with nothing. */
export const intoForm: Readonly<
  Record<PersonForm, (text: string, tools: FormTools) => string | null>
> = {
  text: (text) => text.trim(),
  email: (text) => {
    const address = text.trim().toLowerCase();
    return emailShape.test(address) && address.length <= 254 ? address : null;
  },
  e164: (text, { readPhone, country }) => readPhone(text, country),
  "phone-digits": (text, { readPhone, country }) => readPhone(text, country)?.slice(1) ?? null,
  name: (text) => text.trim(),
  "plain-name": (text) => spaced(text).toLowerCase(),
  "bare-name": (text) => filled(spaced(unmarked(text))),
  "bare-place": (text) => filled(unmarked(text).replace(/\s+/gu, "")),
  "bare-postcode": (text) => filled(bareCode(text)),
  country: countryCode,
  "bare-country": (text) => countryCode(text)?.toLowerCase() ?? null,
  day: isoDay,
  "bare-day": (text) => isoDay(text)?.replaceAll("-", "") ?? null,
  sex: (text) => sexOf(text)?.toUpperCase() ?? null,
  "bare-sex": sexOf,
};

function spaced(text: string): string {
  return text.trim().replace(/\s+/gu, " ");
}

/** In small letters, without punctuation. */
function unmarked(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{C}]+/gu, "");
}

function bareCode(text: string): string {
  const american = /^\s*(\d{5})-\d{4}\s*$/u.exec(text)?.[1];
  return american ?? text.toLowerCase().replace(/[\s\p{Pd}]+/gu, "");
}

function filled(text: string): string | null {
  return text === "" ? null : text;
}

function isoDay(text: string): string | null {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) ? text : null;
}

const female = /^(?:f|w|female|woman|weiblich|frau|mrs|ms|femme|femenino|femmina|feminino|vrouw)$/u;
const male = /^(?:m|male|man|männlich|herr|mr|homme|masculino|maschio|man)$/u;

function sexOf(text: string): "f" | "m" | null {
  const word = text.trim().toLowerCase().replace(/\.$/u, "");
  if (female.test(word)) return "f";
  return male.test(word) ? "m" : null;
}
