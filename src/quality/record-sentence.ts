/** Tables by what they hold, for a sentence. */
const TABLES: Readonly<Record<string, string>> = {
  timer: 'de termijnen',
  instance: 'de standen',
  placement: 'de plaatsingen',
  fact: 'de feiten voor de bedragen',
  inbox_item: 'de berichten en taken',
  outbox: 'de uitgaande berichten',
  decision: 'de besluiten',
  contract: 'de contracten',
  measurement: 'de metingen',
  measurement_task: 'de taken van metingen',
  register_message: 'de registermeldingen',
  support: 'de ondersteuning',
  objection: 'de bezwaren',
  ending: 'de eindes',
  correction: 'de verbeteringen',
};
const ROW = /^(missing in |not in the record: )(\w+) (\{.*\})$/s;
/** What of a row says which one it is. */
const NAMES = ['name', 'kind', 'number', 'entry', 'due_on'];
const MOST = 160;

/** A difference with the record in Dutch; what is technical about it stays as it was said, for who mends it. */
export function recordSentence(what: string): string {
  const [, how, table = '', json = ''] = ROW.exec(what) ?? [];
  if (how === undefined) return `Melding voor de beheerder van het systeem: "${what.slice(0, MOST)}".`;
  const where = TABLES[table] ?? `de tabel ${table}`;
  const row = rowIn(json);
  return how.startsWith('missing')
    ? `Bij ${where} ontbreekt of verschilt een rij die het logboek wel geeft${row}.`
    : `Bij ${where} staat een rij die het logboek niet geeft${row}.`;
}

function rowIn(json: string): string {
  try {
    const row = JSON.parse(json) as Readonly<Record<string, unknown>>;
    const said = NAMES.flatMap((name) => {
      const value = row[name];
      return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
    });
    return said.length === 0 ? '' : ` (${said.join(', ')})`;
  } catch {
    return '';
  }
}
