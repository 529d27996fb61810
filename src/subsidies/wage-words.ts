import { dutchDate, dutchEuros } from '../../workflows/law/dutch.js';
import type { MinimumKind } from '../../workflows/law/minimum-wage.js';
import type { WageStanding } from './wage-standing.service.js';

/** Which minimum a wage is held against (B9, M8), after "onder" or "ten minste". */
export const FLOOR_WORDS: Readonly<Record<MinimumKind, string>> = {
  adult: 'het minimumloon',
  youth: 'het minimumjeugdloon van deze leeftijd',
  bbl: 'het minimumloon van deze leeftijd in de beroepsbegeleidende leerweg (bbl)',
};

/** What is to say of a wage, a sentence each; empty while it is not known. */
export function wageSentences({ on, state, wage, minimum, kind, stopped }: WageStanding): readonly string[] {
  if (state === 'unknown' || wage === null || minimum === null || kind === null) return [];
  const least = `${FLOOR_WORDS[kind]} (bij deze uren ${dutchEuros(minimum)} per maand, op ${dutchDate(on)})`;
  const paid = `Het loon van ${dutchEuros(wage)} per maand`;
  switch (state) {
    case 'below':
      return [`${paid} ligt onder ${least}.`, ...(stopped === null ? [] : [stoppedSentence(stopped)])];
    case 'enough':
      return [`${paid} is ten minste ${least}.`, ...stillHeld(stopped)];
    case 'farAbove':
      return [
        `${paid} is meer dan twee keer ${least}. Kijk na of het klopt.`,
        'De subsidie wordt over het minimumloon berekend: een hoger loon verandert het bedrag niet.',
        ...stillHeld(stopped),
      ];
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
