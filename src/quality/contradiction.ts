import type { LocalDate } from '../../workflows/definition.js';

/** Where a contradiction is mended: a page of the file, or nowhere by hand. */
export type Mend = {
  readonly advice: string;
  /** Address of the form, of the placement or person it is about; absent where only the keeper of the system can mend. */
  readonly at?: (stream: string, place: string) => string;
};
type Kind = { readonly title: string; readonly mend: Mend };

const placement = (stream: string): string => `/plaatsingen/${stream}`;
const money = (stream: string): string => `/geld/plaatsingen/${stream}`;
const papers = (stream: string): string => `/plaatsingen/${stream}/documenten`;
const step =
  (type: string) =>
  (stream: string): string =>
    `/plaatsingen/${stream}/stap/placement/${type}`;
const measurement = (stream: string, place: string): string =>
  `/plaatsingen/${stream}/stap/measurement-${place}/measurement.cancelled`;
const BY_KEEPER =
  'Dit ontstaat niet door het werk in het product. Laat de beheerder van het systeem de rij herstellen uit het logboek (praktijkroute verify --replay) of uit de reservekopie.';

/** Everything that is looked for, in the order in which it is shown. */
export const CONTRADICTIONS = {
  secondSubsidy: {
    title: 'Twee keer loonkostensubsidie op één dienstbetrekking',
    mend: { advice: 'Beëindig de subsidie van de plaatsing die er niet had mogen zijn (regel B4).', at: placement },
  },
  sameJobTwice: {
    title: 'Twee plaatsingen voor dezelfde baan',
    mend: { advice: 'Ga verder met één plaatsing en sluit de andere af.', at: placement },
  },
  lumpSumAgain: {
    title: 'Opnieuw vaste subsidie bij dezelfde werkgever',
    mend: {
      advice: 'Na een korte onderbreking is het dezelfde dienstbetrekking (regel B13): herzie het besluit.',
      at: placement,
    },
  },
  paidWithoutDecision: {
    title: 'Betaald zonder besluit',
    mend: { advice: 'Neem alsnog het besluit, of vorder terug.', at: money },
  },
  dueWithoutDecision: {
    title: 'Recht zonder besluit',
    mend: { advice: 'Neem alsnog het besluit.', at: step('decision.prepared') },
  },
  paidOutsideDecision: {
    title: 'Betaald buiten de periode van de besluiten',
    mend: { advice: 'Wijzig het besluit, of vorder terug.', at: money },
  },
  paidBeforeStart: {
    title: 'Betaald zonder bevestigde eerste werkdag',
    mend: { advice: 'Laat de werkgever de eerste werkdag bevestigen (regel B17).', at: step('start.confirmed') },
  },
  paidAfterJob: {
    title: 'Betaald na het einde van de baan',
    mend: { advice: 'Controleer de laatste dag; vorder terug wat te veel is betaald.', at: money },
  },
  subsidyAfterJob: {
    title: 'Subsidie loopt door na het einde van de baan',
    mend: { advice: 'Bereid het besluit over het einde voor (M30).', at: step('decision.prepared') },
  },
  decisionNotSent: {
    title: 'Besluit dat niet is verstuurd',
    mend: { advice: 'Verstuur de brief: zonder verzending begint de bezwaartermijn niet (regel D4).', at: papers },
  },
  decisionWithoutLetter: {
    title: 'Verstuurd besluit zonder brief',
    mend: { advice: 'Maak de brief opnieuw en verstuur die, of leg vast hoe het besluit is verstuurd.', at: papers },
  },
  measurementAfterJob: {
    title: 'Open meting na het einde van de baan',
    mend: { advice: 'Rond de meting af of annuleer haar.', at: measurement },
  },
  messageWithoutEntry: {
    title: 'Open registermelding zonder plaatsing',
    mend: { advice: 'De plaatsing ging niet door: kijk of de melding moet vervallen.', at: placement },
  },
  entryWithoutValue: {
    title: 'In het register zonder loonwaarde',
    mend: { advice: 'Opname langs deze weg vraagt een vastgestelde loonwaarde (regel A4).', at: placement },
  },
  personTwice: {
    title: 'Eén persoon met twee dossiers',
    mend: { advice: 'Voeg de dossiers samen (M44).', at: () => '/dubbele-dossiers' },
  },
  termMissing: { title: 'Termijn die niemand bewaakt', mend: { advice: BY_KEEPER } },
  termUnwanted: { title: 'Bewaakte termijn die niet bij de stand hoort', mend: { advice: BY_KEEPER } },
  termMissed: {
    title: 'Termijn die niet is afgegaan',
    mend: { advice: 'De verwerking op de achtergrond loopt niet of achter. Laat de beheerder van het systeem kijken.' },
  },
  stateNotFromRecord: { title: 'Stand die het logboek niet geeft', mend: { advice: BY_KEEPER } },
  rowNotFromRecord: { title: 'Rij die afwijkt van het logboek', mend: { advice: BY_KEEPER } },
  figureNotFromRecord: {
    title: 'Cijfers die afwijken van het logboek',
    mend: { advice: 'Laat de beheerder van het systeem de cijfers opnieuw maken (praktijkroute outcomes rebuild).' },
  },
  keptNotFromRecord: {
    title: 'Bewaarde lijst die afweek van het logboek',
    mend: {
      advice:
        'De rij is bij het zoeken al opnieuw gemaakt. Komt dit terug, laat dan de beheerder van het systeem kijken wie er buiten het product om schrijft.',
    },
  },
} as const satisfies Readonly<Record<string, Kind>>;
export type ContradictionKind = keyof typeof CONTRADICTIONS;
export const CONTRADICTION_KINDS = Object.keys(CONTRADICTIONS) as readonly ContradictionKind[];

/** Something that contradicts something else, as one look found it. */
export type Found = {
  readonly kind: ContradictionKind;
  /** The placement, person or body it is about. */
  readonly stream: string;
  /** What of it; with kind and stream the same as yesterday. */
  readonly place: string;
  readonly municipality: string | null;
  /** Dutch, pseudonymous. */
  readonly sentence: string;
};

export type Contradiction = Found & {
  readonly foundOn: LocalDate;
  readonly lastSeenOn: LocalDate;
  readonly solvedOn: LocalDate | null;
};
