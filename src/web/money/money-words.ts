import type { FactKind } from '../../../workflows/effects.js';
import type { LineReason, PayLine } from '../../payments/pay-lines.js';
import type { PayRunState } from '../../payments/pay-run.js';
import { RETURN_REASONS, type ReturnReason } from '../../payments/return-rows.js';
import { monthName } from '../words/dutch-dates.js';

export const REASON_WORDS: Readonly<Record<LineReason, string>> = {
  regular: 'Maandbetaling',
  firstPayment: 'Eerste betaling',
  arrears: 'Nabetaling',
  holdReleased: 'Vrijgekomen',
  advance: 'Voorschot',
  advanceSettled: 'Voorschot verrekend',
  correction: 'Correctie',
};

const FACT_WORDS: Readonly<Record<FactKind, string>> = {
  firstDayWorked: 'de eerste werkdag',
  contractHours: 'de contracturen',
  declaredHours: 'de opgegeven uren',
  lumpSumGrant: 'het besluit over de vaste subsidie',
  measuredGrant: 'het besluit naar loonwaarde',
  grantEnd: 'het einde van de subsidie',
  noWage: 'een periode zonder loon',
  payHold: 'een opschorting',
  employmentEnd: 'het einde van het dienstverband',
  notComeAbout: 'het dienstverband (niet tot stand gekomen)',
  expectedValue: 'de verwachte loonwaarde',
};

/** Why a line is there, in a sentence. */
export function lineSentence({ reason, month, changed }: Pick<PayLine, 'reason' | 'month' | 'changed'>): string {
  switch (reason) {
    case 'regular':
      return `De betaling over ${monthName(month)}.`;
    case 'firstPayment':
      return 'De eerste betaling van deze plaatsing.';
    case 'arrears':
      return 'Deze maand was voorbij en nog niet betaald.';
    case 'holdReleased':
      return 'De betaling was aangehouden en mag nu.';
    case 'advance':
      return 'Een voorschot zolang de loonwaarde er niet is.';
    case 'advanceSettled':
      return 'Het besluit is er: het voorschot is verrekend.';
    case 'correction':
      return changed.length === 0
        ? 'Sinds de vorige betaling veranderde een tabel, een keuze van de gemeente of de geboortedatum.'
        : `Sinds de vorige betaling veranderde ${listed(changed.map((kind) => FACT_WORDS[kind]))}.`;
  }
}

export const STATE_WORDS: Readonly<Record<PayRunState, { readonly label: string; readonly badge: string }>> = {
  prepared: { label: 'Klaargezet', badge: 'warning' },
  approved: { label: 'Goedgekeurd', badge: 'warning' },
  released: { label: 'Vrijgegeven', badge: 'safe' },
  withdrawn: { label: 'Ingetrokken', badge: 'neutral' },
};

export const PROOFS = [
  { value: 'bankStatement', label: 'Bankafschrift' },
  { value: 'bankLetter', label: 'Brief of verklaring van de bank' },
  { value: 'signedForm', label: 'Ondertekend formulier' },
] as const;

/** M16: why a change rests on no file. */
export const WITHOUT_PROOF = [
  { value: 'onPaper', label: 'Het bewijs is op papier ontvangen en ligt in het archief' },
  { value: 'seenOnVisit', label: 'Het bewijs is bij de werkgever gezien' },
  { value: 'bankConfirmed', label: 'De bank heeft het bevestigd' },
  { value: 'courtOrTrustee', label: 'Opgave van een curator of bewindvoerder' },
] as const;

export const withoutProofWord = (code: string): string =>
  WITHOUT_PROOF.find(({ value }) => value === code)?.label ?? code;

export const proofWord = (code: string): string => PROOFS.find(({ value }) => value === code)?.label ?? code;

/** Why the bank sent a payment back. */
export const RETURN_WORDS: Readonly<Record<ReturnReason, string>> = {
  accountClosed: 'De rekening is opgeheven',
  unknownAccount: 'De rekening bestaat niet',
  otherName: 'Naam en rekening horen niet bij elkaar',
  bankRefused: 'De bank weigerde om een andere reden',
};

export const RETURN_CHOICES = RETURN_REASONS.map((value) => ({ value, label: RETURN_WORDS[value] }));

export const ALARM_WORDS: Readonly<Record<'otherEmployer' | 'worker', string>> = {
  otherEmployer: 'Een andere werkgever gebruikt deze rekening ook.',
  worker: 'Deze rekening is bekend als die van een werknemer.',
};

/** `a, b en c` */
function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} en ${last}`;
}
