import type { LocalDate } from '../../workflows/definition.js';
import { dutchDate, dutchEuros } from '../../workflows/law/dutch.js';
import type { MinimumKind } from '../../workflows/law/minimum-wage.js';
import type { WageStanding } from './wage-standing.service.js';

/** Which minimum a wage is held against (B9, M8), after "onder" or "ten minste". */
export const FLOOR_WORDS: Readonly<Record<MinimumKind, string>> = {
  adult: 'het minimumloon',
  youth: 'het minimumjeugdloon van deze leeftijd',
  bbl: 'het minimumloon van deze leeftijd in de beroepsbegeleidende leerweg (bbl)',
};

/** A wage beside the least it must be on a day; both in euros a month. It tells neither age nor birth date. */
export type WageBeside = {
  readonly wage: string;
  readonly minimum: string;
  readonly kind: MinimumKind;
  readonly on: LocalDate;
};

const paid = ({ wage }: WageBeside): string => `Het loon van ${dutchEuros(wage)} per maand`;
const least = ({ minimum, kind, on }: WageBeside): string =>
  `${FLOOR_WORDS[kind]}: bij deze uren is dat op ${dutchDate(on)} ${dutchEuros(minimum)} per maand.`;

/** M8: wherever a wage is told of: at the opening, at a step, beside a contract and in the control file. */
export const tooLow = (beside: WageBeside): string => `${paid(beside)} ligt onder ${least(beside)}`;
export const enough = (beside: WageBeside): string => `${paid(beside)} is ten minste ${least(beside)}`;
export const farAbove = (beside: WageBeside): string =>
  `${paid(beside)} is meer dan twee keer ${least(beside)} Kijk na of het klopt. De subsidie wordt over het minimumloon berekend: een hoger loon verandert het bedrag niet.`;
/** What a wage below the minimum causes. */
export const STOPS =
  'Met dit loon stopt de betaling van de subsidie en krijgt de werkgever daarover een brief. Kijk na of het loon en de uren kloppen (regel M8).';

/** What is to say of a wage as it is recorded, a sentence each; empty while it is not known. */
export function wageSentences({ on, state, wage, minimum, kind, stopped }: WageStanding): readonly string[] {
  if (state === 'unknown' || wage === null || minimum === null || kind === null) return [];
  const beside = { wage, minimum, kind, on };
  switch (state) {
    case 'below':
      return [tooLow(beside), ...(stopped === null ? [] : [stoppedSentence(stopped)])];
    case 'enough':
      return [enough(beside), ...stillHeld(stopped)];
    case 'farAbove':
      return [farAbove(beside), ...stillHeld(stopped)];
  }
}

const stoppedSentence = ({ from, until }: NonNullable<WageStanding['stopped']>): string =>
  `Daarom staat de betaling stil vanaf ${dutchDate(from)}${until === null ? '' : `, hoogstens tot en met ${dutchDate(until)}`}. Zij loopt weer zodra een loon is vastgelegd dat hoog genoeg is.`;

const stillHeld = (stopped: WageStanding['stopped']): readonly string[] =>
  stopped === null || stopped.until === null
    ? []
    : [
        `Over ${dutchDate(stopped.from)} tot en met ${dutchDate(stopped.until)} was het loon te laag: die dagen zijn nog niet betaald.`,
      ];
