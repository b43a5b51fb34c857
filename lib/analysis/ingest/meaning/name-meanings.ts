import type { ColumnMeaning } from "@/lib/schema/meaning";

/** Things that have names, addresses and codes of their own: a product's name is not a person's. */
const thing = named(
  "product|produkt|item|article|artikel|store|shop|company|firma|brand|marke|campaign|kampagne|category|kategorie|file|event|plan|city|country|domain|host|user agent|page|column|table|mac|web|bank",
);

/** Counts and grades, whatever they are of: a spending score is no money. */
const grade = named(
  "score|index|count|counts|number|num|no|rank|rating|level|group|class|category|frequency|quantity|qty|type|date|days|id",
);

const patterns: readonly (readonly [ColumnMeaning, RegExp])[] = (
  [
    ["email", "(?:e ?)?mails?(?: ?address| ?adresse)?|correo|courriel"],
    ["ip-address", "ip(?: ?address| ?adresse)?"],
    ["url", "url|uri|website|homepage|web ?site|link|referrer"],
    [
      "phone",
      "(?:phone|telephone|telefon|telefono|teléfono|téléphone|telefone|telefoon|tel|mobile|mobil|handy|móvil|cellulare|fax)(?! (?:brand|model|type|plan|contract))",
    ],
    [
      "national-id",
      "ssn|social security(?: ?(?:no|number))?|passport(?: ?(?:no|number))?|national id|tax ?(?:id|number)|steuer ?(?:id|nummer)|dni|nif|cpf|bsn|nino|codice fiscale|personnummer|driver s? ?license",
    ],
    ["bank-account", "iban|bank ?account|account ?number|kontonummer"],
    ["card-number", "card ?(?:no|nr|number)|credit ?card|cc ?number|kartennummer|pan"],
    [
      "birth-date",
      "dob|b ?day|birth ?day|birth ?date|date ?of ?birth|born|birth|geburtstag|geburtsdatum|geboren|date de naissance|naissance|fecha de nacimiento|nacimiento|data di nascita|nascita|data de nascimento|nascimento|geboortedatum",
    ],
    [
      "birth-year",
      "year ?of ?birth|birth ?year|year ?birth|yob|geburtsjahr|année de naissance|año de nacimiento",
    ],
    ["age", "(?:age|alter|âge|edad|età|idade|leeftijd)(?! ?(?:group|band|range|of))"],
    [
      "sex",
      "sex|gender|geschlecht|anrede|salutation|sexe|sexo|genre|género|genere|sesso|gênero|geslacht",
    ],
    ["ethnicity", "race|ethnic|ethnicity|ethnie|etnia|ethnic group"],
    ["nationality", "nationality|citizenship|nationalität|staatsangehörigkeit|nationalité"],
    ["religion", "religion|religious|faith|konfession|denomination"],
    ["orientation", "sexual orientation|orientation"],
    ["health", "disability|disabled|behinderung|diagnosis|handicap"],
    [
      "postcode",
      "zip|zip ?code|post ?code|postal ?code|postal|plz|postleitzahl|code postal|código postal|cap|cep",
    ],
    ["city", "city|town|stadt|ort|wohnort|ville|ciudad|città|cidade|stad|plaats"],
    [
      "country",
      "country|nation|land|pays|país|paese|land of residence|country ?code|region ?code|geo",
    ],
    ["latitude", "lat|latitude|breitengrad|latitud"],
    ["longitude", "lon|lng|long|longitude|längengrad|longitud"],
    [
      "address",
      "address|adresse|anschrift|street|straße|strasse|dirección|indirizzo|endereço|straat|adres|addr|rue|calle",
    ],
    [
      "person-name",
      "(?:first|last|full|middle|family|given|sur|customer|client|contact|person|user|member|subscriber|holder|employee|patient|kunden|owner|recipient) ?names?|firstname|lastname|fullname|surname|forename|vorname|nachname|familienname|kundenname|prénom|nom|nombre|apellidos?|cognome|nome|sobrenome|voornaam|achternaam|naam|name",
    ],
    [
      "percent",
      "percent|percentage|pct|prozent|anteil|pourcentage|porcentaje|percentuale|porcentagem",
    ],
    [
      "currency",
      "amount|amt|price|revenue|income|salary|spend|spending|spent|cost|payment|turnover|balance|fee|monetary|umsatz|betrag|preis|gehalt|einkommen|kosten|prix|montant|precio|importe|prezzo|importo|preço|valor|bedrag|prijs|usd|eur|gbp|chf",
    ],
  ] as const
).map(([meaning, source]) => [meaning, named(source)]);

/** Whole words within words that single spaces divide. */
function named(source: string): RegExp {
  return new RegExp(`(?<![^ ])(?:${source})(?![^ ])`);
}

/** The meanings that the words of a column's name speak for, in the order in which they are tried on its values. */
export function namedMeanings(words: readonly string[]): ColumnMeaning[] {
  const text = words.join(" ");
  const isThing = thing.test(text);
  return patterns
    .filter(([meaning, pattern]) => {
      if (!pattern.test(text)) return false;
      if (meaning === "currency" && grade.test(text)) return false;
      return !(isThing && (meaning === "person-name" || meaning === "address"));
    })
    .map(([meaning]) => meaning);
}

const people = named(
  "(?:first|last|full|middle|family|given|sur|customer|client|person|member|holder|employee|patient|kunden) ?names?|surname|forename|vorname|nachname|familienname|prénom|apellidos?|cognome|sobrenome|voornaam|achternaam",
);

/** Whether a name can only be that of a column of people's names, unlike "name" alone. */
export function namesOnlyPeople(words: readonly string[]): boolean {
  return people.test(words.join(" "));
}

const days = named(
  "date|datum|fecha|dt|birthday|dob|birthdate|geburtsdatum|joined|registered|created|updated|modified|signup",
);
const moments = named("time|zeit|timestamp|datetime|ts|epoch|at|since|day|tag");

/** Whether a name says that its column holds days ("order date") or points in time ("seen at"). */
export function namesDate(words: readonly string[]): "days" | "moments" | undefined {
  const text = words.join(" ");
  if (days.test(text)) return "days";
  return moments.test(text) ? "moments" : undefined;
}
