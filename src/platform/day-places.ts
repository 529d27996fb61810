/** Years a file can have (workflows/payload.ts). */
const FIRST_YEAR = 1990;
const YEARS = 210;
const MONTHS = 12;
const DAYS = 31;
/** So many places a table of days has. */
export const DAY_PLACES = YEARS * MONTHS * DAYS;

const LENGTH = 10;
const DASH = 45;
const ZERO = 48;
const NO_DIGIT = 10_000;

/**
 * The place of a text `YYYY-MM-DD` in a table of days, each text its own; -1 when it is no such text of the years 1990 to 2199. The
 * days of a file lie close together, so what is kept of them is found without a look-up by text.
 * The day itself need not exist: 30 February has a place as well.
 */
export function dayPlace(text: string): number {
  if (text.length !== LENGTH || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return -1;
  const year = digit(text, 0) * 1000 + digit(text, 1) * 100 + digit(text, 2) * 10 + digit(text, 3) - FIRST_YEAR;
  const month = digit(text, 5) * 10 + digit(text, 6) - 1;
  const day = digit(text, 8) * 10 + digit(text, 9) - 1;
  const isPlace = year >= 0 && year < YEARS && month >= 0 && month < MONTHS && day >= 0 && day < DAYS;
  return isPlace ? (year * MONTHS + month) * DAYS + day : -1;
}

/** What is no digit takes the number out of every range. */
function digit(text: string, at: number): number {
  const found = text.charCodeAt(at) - ZERO;
  return found >= 0 && found <= 9 ? found : NO_DIGIT;
}
