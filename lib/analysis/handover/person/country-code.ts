const languages = ["en", "de", "fr", "es", "it", "pt", "nl"];
const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
/** Three letters and the two they stand for. */
const threeLetters =
  "AREAE ARGAR AUSAU AUTAT BELBE BGRBG BRABR CANCA CHECH CHLCL CHNCN COLCO CYPCY CZECZ DEUDE DNKDK EGYEG ESPES ESTEE FINFI FRAFR GBRGB GRCGR HRVHR HUNHU IDNID INDIN IRLIE ISLIS ISRIL ITAIT JPNJP KENKE KORKR LTULT LUXLU LVALV MARMA MEXMX MLTMT MYSMY NGANG NLDNL NORNO NZLNZ PERPE PHLPH POLPL PRTPT ROURO RUSRU SAUSA SGPSG SRBRS SVKSK SVNSI SWESE THATH TUNTN TURTR TWNTW UKRUA USAUS VNMVN ZAFZA";
const others: Readonly<Record<string, string>> = {
  uk: "GB",
  england: "GB",
  scotland: "GB",
  wales: "GB",
  "great britain": "GB",
  "u s a": "US",
  "u s": "US",
  "united states of america": "US",
  "czech republic": "CZ",
  holland: "NL",
  "south korea": "KR",
  korea: "KR",
  russia: "RU",
  turkey: "TR",
  uae: "AE",
  "ivory coast": "CI",
  vietnam: "VN",
  "hong kong": "HK",
  macedonia: "MK",
  burma: "MM",
  eire: "IE",
};
const noCountry = /^(?:EU|EZ|UN|XA|XB|ZZ|QO|AC|CP|DG|EA|IC|TA)$/;

let known: ReadonlyMap<string, string> | undefined;

/** Two letters, as in ISO 3166-1, for a country's code of two or three letters or its name in one of seven languages. */
export function countryCode(text: string): string | null {
  known ??= readCountries();
  return known.get(plain(text)) ?? null;
}

/** All countries by code. */
export function countryCodes(): string[] {
  known ??= readCountries();
  return [...new Set(known.values())].sort();
}

function readCountries(): ReadonlyMap<string, string> {
  const codes = new Map<string, string>(Object.entries(others));
  const displays = languages.map(
    (language) => new Intl.DisplayNames(language, { type: "region", fallback: "none" }),
  );
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    if (displays[0]!.of(code) === undefined || noCountry.test(code) || isRetired(code)) continue;
    codes.set(code.toLowerCase(), code);
    for (const display of displays) {
      const name = plain(display.of(code) ?? "");
      if (name !== "" && !codes.has(name)) codes.set(name, code);
    }
  }
  for (const pair of threeLetters.split(" ")) {
    codes.set(pair.slice(0, 3).toLowerCase(), pair.slice(3));
  }
  return codes.set("uk", "GB");
}

/** Such as DD, which is DE now. */
function isRetired(code: string): boolean {
  return Intl.getCanonicalLocales(`und-${code}`)[0] !== `und-${code}`;
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
}
