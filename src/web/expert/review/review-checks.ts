import type { MeasurementContext } from '../../../../workflows/measurement/measurement.context.js';
import type { ReportStory } from '../../../measurements/report-story.js';
import { longDate } from '../../words/dutch-dates.js';

/** One thing the report rests on: in order, or what to look at. */
export type ReviewCheck = { readonly label: string; readonly ok: boolean; readonly text: string };

const SUITABILITY = {
  suitable: 'Geschikt om te meten.',
  adapted: 'Geschikt na aanpassing.',
  unsuitable: 'Niet geschikt: de loonwaarde kan daardoor lager zijn. Meet eerder opnieuw.',
} as const;

/** What a reviewer looks at beside the words of the report (C6, C7, C11). */
export function reviewChecks(facts: MeasurementContext, { views }: ReportStory): readonly ReviewCheck[] {
  const { registrationNumber, registrationCheckedOn, registrationValidUntil, visitedOn, suitability } = facts;
  const valid = registrationValidUntil !== null && visitedOn !== null && registrationValidUntil >= visitedOn;
  const open = views.flatMap(({ points }) => points).filter(({ answer }) => answer === null).length;
  const both = views.length === 2;
  return [
    {
      label: 'Registratie van de deskundige (C6)',
      ok: valid,
      text:
        registrationCheckedOn === null || registrationValidUntil === null
          ? 'Niet vastgelegd.'
          : `${registrationNumber ?? ''}, gecontroleerd op ${longDate(registrationCheckedOn)}, geldig tot en met ${longDate(registrationValidUntil)}.`,
    },
    {
      label: 'Onafhankelijk (C6)',
      ok: !facts.ownExpert,
      text: facts.ownExpert
        ? 'De deskundige is ook jobcoach of consulent van de werknemer; het beleid staat dat toe.'
        : 'De deskundige is niet de jobcoach of consulent.',
    },
    {
      label: 'Werkplek (C11)',
      ok: suitability === 'suitable' || suitability === 'adapted',
      text: suitability === null ? 'Niet beoordeeld.' : SUITABILITY[suitability],
    },
    {
      label: 'Gezien op de werkplek (C7)',
      ok: facts.basis === 'visit' && visitedOn !== null,
      text: visitedOn === null ? 'Er was geen bezoek.' : `Bezocht op ${longDate(visitedOn)}.`,
    },
    {
      label: 'Zienswijzen (C7)',
      ok: both && open === 0,
      text: `${views.length} van 2 reageerden${both ? '' : '; van de ander is de termijn voorbij'}. ${
        open === 0 ? 'Alle punten zijn beantwoord.' : `${open} punten zijn nog niet beantwoord.`
      }`,
    },
  ];
}
