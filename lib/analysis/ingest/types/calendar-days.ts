/** Days in a month of the proleptic Gregorian calendar. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days from 1970-01-01 in the proleptic Gregorian calendar; H. Hinnant's days_from_civil. */
export function daysSinceEpoch(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day an ISO 8601 week date names, 1 = Monday; undefined when the year has no such week. */
export function weekDay(year: number, week: number, day: number): number | undefined {
  if (week < 1 || day < 1 || day > 7) return undefined;
  const fourth = daysSinceEpoch(year, 1, 4);
  const monday = fourth - ((((fourth + 3) % 7) + 7) % 7);
  const found = monday + (week - 1) * 7 + day - 1;
  if (week < 53) return found;
  const isInYear = week === 53 && monday + 52 * 7 + 3 < daysSinceEpoch(year + 1, 1, 1);
  return isInYear ? found : undefined;
}
