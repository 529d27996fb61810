/** What lists know of a placement beside its summary. */
export type Outlook = {
  readonly employment: string;
  readonly subsidy: string;
  readonly register: string;
  readonly measurement: string | null;
  readonly wageValue: number | null;
  readonly draft: number | null;
  /** A decision that was taken has a letter to send. */
  readonly letter: boolean;
};

/** What brings a measurement on, by where it is; from the visit on also when the work is over (M24). */
const SEEN: Readonly<Record<string, string>> = {
  visited: 'Concept van het rapport maken',
  viewsAsked: 'Zienswijzen afwachten',
  viewsClosed: 'Rapport indienen',
  submitted: 'Rapport beoordelen',
  returned: 'Rapport aanpassen',
  reported: 'Loonwaarde vaststellen',
};
const MEASURING: Readonly<Record<string, string>> = {
  notOrdered: 'Meting bestellen',
  ordered: 'Bezoek plannen',
  planned: 'Bezoek houden',
  noAccess: 'Beslissen na geen toegang',
  blocked: 'Wachten tot meten weer kan',
  secondOpinion: 'Contra-expertise bestellen',
  ...SEEN,
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
const RUNS = [...WAITS_FOR_VALUE, 'measuredLater', 'measuredRunning', 'lapsed'];

/** The next step of a placement in a few words; undefined when nothing has to be done now. */
export function nextStepWords(outlook: Outlook | undefined): string | undefined {
  if (outlook === undefined) return undefined;
  const { employment, subsidy, register, measurement, wageValue, draft, letter } = outlook;
  if (draft !== null) return 'Besluit laten tekenen';
  if (letter) return 'Brieven van het besluit versturen';
  if (employment === 'ended' && RUNS.includes(subsidy)) return afterWork(outlook);
  if (WAITS_FOR_VALUE.includes(subsidy) && wageValue !== null) return 'Besluit naar loonwaarde voorbereiden';
  const measuring = MEASURING[measurement ?? ''];
  if (measuring !== undefined && RUNS.includes(subsidy)) return measuring;
  if (employment === 'ending' && RUNS.includes(subsidy)) return 'Einde van de subsidie voorbereiden';
  if (WAITS_FOR_VALUE.includes(subsidy)) return 'Meting bestellen';
  return SUBSIDY[subsidy] ?? REGISTER[register];
}

/** Process step 17: months on hold wait for a value that is on its way (B2); then the end is decided on. */
function afterWork({ subsidy, measurement, wageValue }: Outlook): string {
  const waits = subsidy === 'onHold' || subsidy === 'awaitingValue';
  if (waits && wageValue !== null) return 'Besluit tot het einde van het werk voorbereiden';
  return (waits ? SEEN[measurement ?? ''] : undefined) ?? 'Einde van de subsidie besluiten';
}
