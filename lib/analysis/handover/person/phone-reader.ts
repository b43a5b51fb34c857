import type { CountryCode } from "libphonenumber-js/core";

/** A phone number in E.164, as in +4915112345678; null where the text is not a number that can be called. */
export type PhoneReader = (text: string, country: string | null) => string | null;

/** Loaded when it is first needed: the numbering plans of all countries are some 90 kB. */
export async function loadPhoneReader(): Promise<PhoneReader> {
  const [core, { default: metadata }] = await Promise.all([
    import("libphonenumber-js/core"),
    import("libphonenumber-js/metadata.min"),
  ]);
  const { isSupportedCountry, getCountryCallingCode, parsePhoneNumberFromString } = core;

  function read(text: string, country?: CountryCode) {
    const options = country ? { defaultCountry: country, extract: false } : { extract: false };
    const number = parsePhoneNumberFromString(text, options, metadata);
    return number?.isValid() ? number.number : null;
  }

  return (text, asked) => {
    const country =
      asked !== null && isSupportedCountry(asked as CountryCode, metadata)
        ? (asked as CountryCode)
        : undefined;
    const digits = text.replace(/[^\d+]/gu, "");
    if (country && digits.startsWith(getCountryCallingCode(country, metadata))) {
      // Spreadsheets drop the sign in front of 49151….
      const whole = read(`+${digits}`);
      if (whole) return whole;
    }
    // 0049… is how +49… is dialed from most countries.
    return read(text, country) ?? (/^00[1-9]/u.test(digits) ? read(`+${digits.slice(2)}`) : null);
  };
}
