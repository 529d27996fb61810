/** What lists know of a placement beside its summary. */
export type Outlook = {
  readonly subsidy: string;
  readonly register: string;
  readonly measurement: string | null;
  readonly wageValue: number | null;
  readonly draft: number | null;
};

/** What brings a measurement on, by where it is. */
const MEASURING: Readonly<Record<string, string>> = {
  notOrdered: 'Meting bestellen',
  ordered: 'Bezoek plannen',
  planned: 'Bezoek houden en rapport maken',
  reported: 'Loonwaarde vaststellen',
  blocked: 'Wachten tot meten weer kan',
};
const SUBSIDY: Readonly<Record<string, string>> = {
  none: 'Aanvraag vastleggen',
  applied: 'Besluit voorbereiden',
  incomplete: 'Aanvulling afwachten',
  givenTimePassed: 'Beslissen of de aanvraag doorgaat',
  lumpSumGranted: 'Eerste werkdag bevestigen',
  lapsed: 'Vragen of het contract doorgaat',
  toRecover: 'Terugvordering afhandelen',
  ended: 'Afrekenen',
};
const REGISTER: Readonly<Record<string, string>> = {
  toInform: 'Werknemer informeren over het register',
  toReport: 'Melding aan het register versturen',
  rejected: 'Melding herstellen',
};
const WAITS_FOR_VALUE = ['lumpSumRunning', 'onHold', 'awaitingValue'];

/** The next step of a placement in a few words; undefined when nothing has to be done now. */
export function nextStepWords(outlook: Outlook | undefined): string | undefined {
  if (outlook === undefined) return undefined;
  const { subsidy, register, measurement, wageValue, draft } = outlook;
  if (draft !== null) return 'Besluit laten tekenen';
  if (WAITS_FOR_VALUE.includes(subsidy)) {
    if (wageValue !== null) return 'Besluit naar loonwaarde voorbereiden';
    return MEASURING[measurement ?? 'notOrdered'] ?? 'Meting bestellen';
  }
  return SUBSIDY[subsidy] ?? REGISTER[register];
}
