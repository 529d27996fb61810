import type { LocalDate } from '../../../workflows/definition.js';
import type { PathwayFact, PathwayKind } from '../../pathways/pathway-fact.js';
import { field } from '../administration/administration-parts.js';
import type { FormField } from '../forms/form-field.js';
import { payloadFrom, textOf, type Typed } from '../forms/form-values.js';
import * as words from './pathway-words.js';

const listed = (given: Readonly<Record<string, string>>) =>
  Object.entries(given).map(([value, label]) => ({ value, label }));
const choice = (name: string, label: string, given: Readonly<Record<string, string>>, more = {}): FormField =>
  field(name, label, 'choice', { choices: listed(given), ...more });
const from = (label: string): FormField => field('from', label, 'date');

/** The form of each kind. */
export const PATHWAY_FIELDS: Readonly<Record<PathwayKind, readonly FormField[]>> = {
  ladder: [
    from('Staat hier sinds'),
    choice('step', 'Trede', words.LADDER_WORDS, {
      hint: 'Volgens de afspraken van uw regio, bijvoorbeeld 2 lange afstand, 3 studerend, 5 bemiddelbaar, 6 werkt.',
    }),
    choice('contact', 'Contact', words.CONTACT_WORDS, { hint: 'Niet bereikt kan alleen bij trede onbekend.' }),
  ],
  arrangement: [from('Vanaf'), choice('arrangement', 'Arrangement', words.ARRANGEMENT_WORDS)],
  stepToWork: [
    from('Begonnen op'),
    choice('step', 'Welke stap', words.STEP_WORDS),
    field('until', 'Tot en met', 'date', { required: false }),
  ],
  contactWish: [from('Afgesproken op'), choice('frequency', 'Hoe vaak', words.WISH_WORDS)],
  education: [from('Vanaf'), choice('level', 'Hoogste opleiding', words.EDUCATION_WORDS)],
  interests: [
    from('Vanaf'),
    field('sectors', 'Sectoren', 'choices', { choices: listed(words.SECTOR_WORDS), hint: 'Kies er hoogstens vijf.' }),
  ],
  profile: [
    from('Vanaf'),
    field('hasProfile', 'Heeft een profiel', 'yesNo'),
    choice('system', 'Waar', words.SYSTEM_WORDS, { required: false }),
    field('reference', 'Kenmerk daar', 'text', { required: false, hint: 'Wordt versleuteld bewaard. Geen BSN.' }),
  ],
  workConclusion: [from('Datum van de conclusie'), choice('conclusion', 'Conclusie', words.CONCLUSION_WORDS)],
  workFit: [from('Vanaf'), choice('status', 'Werkfit', words.FIT_WORDS)],
  uwvExpert: [
    from('Gevraagd op'),
    field('answeredOn', 'Antwoord op', 'date', { required: false }),
    choice('answer', 'Antwoord', words.UWV_WORDS, { required: false }),
  ],
  shelteredWork: [
    from('Vanaf'),
    choice('state', 'Hoe ver', words.SHELTERED_WORDS),
    field('hours', 'Uren per week', 'decimal', { required: false, hint: 'Alleen als iemand beschut werkt.' }),
  ],
  focusGroups: [
    from('Vanaf'),
    field('groups', 'Hoort bij', 'choices', {
      required: false,
      choices: listed(words.GROUP_WORDS),
      hint: 'Niets aangevinkt: hoort bij geen van deze groepen.',
    }),
  ],
};

/** What was typed, as the schema of the kind reads it. */
export function factFrom(kind: PathwayKind, typed: Typed): Record<string, unknown> {
  const given = payloadFrom(PATHWAY_FIELDS[kind], typed);
  // A choice among numbers would come as a number.
  const arrangement = kind === 'arrangement' ? { arrangement: textOf(typed, 'arrangement') || undefined } : {};
  return { ...given, ...arrangement, kind };
}

/** First values of a form: what is mended, or today. */
export function typedFrom(kind: PathwayKind, today: LocalDate, fact: PathwayFact | undefined): Typed {
  if (fact === undefined) return { from: today, ...(kind === 'ladder' ? { contact: 'reached' } : {}) };
  return Object.fromEntries(
    Object.entries(fact).map(([name, value]) => [
      name,
      typeof value === 'boolean' ? (value ? 'ja' : 'nee') : Array.isArray(value) ? value : (value ?? ''),
    ]),
  );
}
