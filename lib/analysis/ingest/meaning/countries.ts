const languages = ["en", "de", "fr", "es", "it", "pt", "nl"];
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const threeLetters =
  "ARE ARG AUS AUT BEL BGR BRA CAN CHE CHL CHN COL CYP CZE DEU DNK EGY ESP EST FIN FRA GBR GRC HRV HUN IDN IND IRL ISL ISR ITA JPN KEN KOR LTU LUX LVA MAR MEX MLT MYS NGA NLD NOR NZL PER PHL POL PRT ROU RUS SAU SGP SRB SVK SVN SWE THA TUN TUR TWN UKR USA VNM ZAF";
const others =
  "uk|england|scotland|wales|great britain|usa|u s a|u s|united states of america|czech republic|holland|south korea|korea|russia|turkey|türkiye|uae|deutschland|österreich|schweiz|suisse|svizzera|ivory coast|vietnam|hong kong|macedonia|burma|eire|ireland";

let known: { readonly codes: ReadonlySet<string>; readonly names: ReadonlySet<string> } | undefined;

/** Whether text is the name of a country in one of seven languages, or a code of two or three letters. */
export function isCountry(text: string): boolean {
  known ??= countries();
  return known.codes.has(text.toUpperCase()) || known.names.has(plain(text));
}

/** Whether text is a country's name written out. */
export function isCountryName(text: string): boolean {
  known ??= countries();
  return text.length > 3 && known.names.has(plain(text));
}

function countries() {
  const codes = new Set(threeLetters.split(" "));
  const names = new Set(others.split("|").map(plain));
  const displays = languages.map(
    (language) => new Intl.DisplayNames(language, { type: "region", fallback: "none" }),
  );
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second;
      const name = displays[0]!.of(code);
      if (name === undefined || /^(?:EU|EZ|UN|XA|XB|ZZ|QO|AC|CP|DG|EA|IC|TA)$/.test(code)) continue;
      codes.add(code);
      for (const display of displays) names.add(plain(display.of(code) ?? name));
    }
  }
  codes.add("UK");
  return { codes, names };
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
}
