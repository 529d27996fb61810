import type { DayPart, VisitAnswer } from '../../links/answer-input.js';
import type { VisitStanding } from '../../links/visit-answers.read-model.js';
import { weekdayDate } from '../expert/agenda/agenda-view.js';

export const DAY_PART_WORDS: Readonly<Record<DayPart, string>> = {
  day: 'de hele dag',
  morning: "'s ochtends",
  afternoon: "'s middags",
};

/** `maandag 8 juni 2026 ('s ochtends), dinsdag 9 juni 2026 (de hele dag)`. */
export const dayWords = (days: VisitAnswer['days']): string =>
  days.map(({ on, part }) => `${weekdayDate(on)} (${DAY_PART_WORDS[part]})`).join(', ');

/** What a side said, in one sentence for who plans the visit. */
export function standingWords({ party, answer, days, explanation, current }: VisitStanding): string {
  const who = party === 'employer' ? 'Werkgever' : 'Werknemer';
  if (!current) return `${who} heeft nog niet geantwoord op de nieuwe dag`;
  if (answer === 'confirmed') return `${who} is erbij`;
  const when = days.length === 0 ? '' : `; kan wel op ${dayWords(days)}`;
  return `${who} kan niet${when}${explanation === null ? '' : `. "${explanation}"`}`;
}
