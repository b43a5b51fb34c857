/** Whether single trimmed texts look like the values of a meaning. Each takes O(length) time. */

export function isEmail(text: string): boolean {
  return text.length < 255 && /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@.<>"]{2,}$/.test(text);
}

/** 6 to 15 digits, with the signs people put between them. */
export function isPhone(text: string): boolean {
  if (
    text.length > 26 ||
    !/^(?:\+|00)?[\d\s()/.\-–]{6,24}(?: ?(?:x|ext\.?) ?\d{1,5})?$/i.test(text)
  )
    return false;
  const digits = text.replace(/\D/g, "").length;
  return digits >= 6 && digits <= 18;
}

/** A phone number that cannot be an amount or a date: +49 30 901820, (030) 901-820. */
export function isUnmistakablyPhone(text: string): boolean {
  if (!isPhone(text)) return false;
  if (/^\+\d[\d\s()/.\-–]{6,22}$/.test(text)) return text.replace(/\D/g, "").length >= 8;
  return (
    /^\(?\d{3}\)?[ .-]\d{3}[.-]\d{4}$/.test(text) || /^\(0\d{2,4}\) ?\d[\d -]{4,9}$/.test(text)
  );
}

export function isUrl(text: string): boolean {
  return /^(?:https?:\/\/|www\.)[^\s]+\.[^\s]{2,}$/i.test(text);
}

export function isIpAddress(text: string): boolean {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text);
  if (match) return match.slice(1).every((part) => Number(part) <= 255);
  return /^(?:[\da-f]{1,4}:){7}[\da-f]{1,4}$|^(?=.*::)[\da-f:]{3,39}$/i.test(text);
}

/** An IBAN whose check digits agree (ISO 13616, modulo 97). */
export function isIban(text: string): boolean {
  const code = text.replace(/ /g, "").toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(code)) return false;
  let rest = 0;
  for (const sign of code.slice(4) + code.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** 13 to 19 digits whose check digit agrees (Luhn, ISO/IEC 7812). */
export function isCardNumber(text: string): boolean {
  const digits = text.replace(/[ -]/g, "");
  if (!/^\d{13,19}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

const street =
  /(?:\b(?:street|road|avenue|lane|drive|boulevard|square|court|place|rue|chemin|allée|calle|avenida|plaza|via|viale|piazza|corso|rua|praça|travessa)\b|\b(?:st|rd|ave|ln|dr|blvd|av)\b\.?|(?:straße|strasse|str\.|weg|platz|allee|gasse|straat|laan|plein|gracht))/iu;

/** Words and a number, one of the words that of a street. */
export function isAddress(text: string): boolean {
  return text.length <= 160 && /\d/.test(text) && /\p{L}{2}/u.test(text) && street.test(text);
}

/** Letters, in words that begin with a capital: Ann, Ann Smith, van Gogh, O'Neill, Smith, Ann. */
export function isNameLike(text: string): boolean {
  if (text.length < 2 || text.length > 60 || /[\d@_/\\:;!?#%&*+=<>()[\]{}|~^"$€]/.test(text))
    return false;
  const words = text.split(/[\s,]+/u).filter((word) => word !== "");
  if (words.length === 0 || words.length > 5) return false;
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return capitals * 2 >= words.length && words.every((word) => /^[\p{L}\p{M}'’.-]+$/u.test(word));
}

export function isPostcode(text: string): boolean {
  return text.length >= 3 && text.length <= 10 && /^(?=.*\d)[A-Z\d]+(?:[ -][A-Z\d]+)?$/i.test(text);
}

const sexes = new Set(
  "m f w d x male female man woman men women boy girl männlich weiblich divers mann frau homme femme masculin féminin hombre mujer masculino femenino feminino maschio femmina uomo donna homem mulher man vrouw other diverse nonbinary non-binary non binary unknown unspecified prefer not to say h mr mrs ms herr".split(
    " ",
  ),
);

export function isSex(text: string): boolean {
  const word = text.toLowerCase();
  return sexes.has(word) || word === "non binary" || word === "prefer not to say";
}

/** Words that only ever name a sex, unlike the letters m and f. */
export function isUnmistakablySex(text: string): boolean {
  return /^(?:male|female|männlich|weiblich|masculino|femenino|feminino|féminin|masculin)$/i.test(
    text,
  );
}
