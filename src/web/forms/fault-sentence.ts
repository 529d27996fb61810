/** What the API says of a value, as somebody reads it who fills in a form. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^(Geef een code|Geef een kenmerk|Kies uit: .*)\.$/, 'Maak een keuze.'],
  [/^Geef een bestaande datum als jjjj-mm-dd\.$/, 'Vul een bestaande datum in, bijvoorbeeld 31-12-2026.'],
  [/^Geef een getal met een punt, bijvoorbeeld 32\.5\.$/, 'Vul een getal in, bijvoorbeeld 32,5.'],
  [/^Geef een maand als jjjj-mm\.$/, 'Vul een maand in, bijvoorbeeld 2026-03.'],
  [/^Dit gegeven (ontbreekt|heeft de verkeerde vorm)\.$/, 'Dit is nog niet ingevuld.'],
];

export function faultSentence(detail: string): string {
  return SENTENCES.find(([said]) => said.test(detail))?.[1] ?? detail;
}
