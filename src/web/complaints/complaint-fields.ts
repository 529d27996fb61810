import {
  BREACH_OUTCOMES,
  BREACH_SUBJECTS,
  COMPLAINT_OUTCOMES,
  COMPLAINT_SUBJECTS,
  TOLD_BY,
} from '../../complaints/complaint.schemas.js';
import type { Complaint, StepName } from '../../complaints/complaint.schemas.js';
import { field } from '../administration/administration-parts.js';
import type { FormField } from '../forms/form-field.js';
import type { Choice } from '../words/field-words.js';
import { choicesOf, OUTCOME_WORDS, SUBJECT_WORDS, TOLD_BY_WORDS } from './complaint-words.js';

const about: readonly FormField[] = [
  field('toldBy', 'Wie vertelde het', 'choice', { choices: choicesOf(TOLD_BY, TOLD_BY_WORDS) }),
  field('caseNumber', 'Zaaknummer', 'text', { required: false, hint: 'Als het over een plaatsing gaat.' }),
  field('story', 'Wat is er gebeurd', 'longText', {
    hint: 'Wordt versleuteld bewaard. Alleen de jurist en de manager lezen het. Schrijf niets over ziekte of gezondheid.',
  }),
];

/** What is asked of a complaint and of a breach. */
export const newFields: Readonly<Record<Complaint['kind'], readonly FormField[]>> = {
  complaint: [
    field('subject', 'Waar gaat de klacht over', 'choice', { choices: choicesOf(COMPLAINT_SUBJECTS, SUBJECT_WORDS) }),
    field('receivedOn', 'Ontvangen op', 'date', {
      hint: 'Binnen zes weken na deze dag moet de klacht zijn behandeld.',
    }),
    field('committee', 'Adviseert een klachtencommissie of ombudsman', 'yesNo', {
      hint: 'Dan is de termijn tien weken.',
    }),
    ...about,
  ],
  dataBreach: [
    field('subject', 'Wat gebeurde er met de gegevens', 'choice', {
      choices: choicesOf(BREACH_SUBJECTS, SUBJECT_WORDS),
    }),
    field('foundOn', 'Ontdekt op', 'date', { hint: 'Melden moet binnen 72 uur, ook in het weekend.' }),
    field('foundTime', 'Om hoe laat', 'time'),
    ...about,
  ],
};

const DAY: Readonly<Partial<Record<StepName, string>>> = {
  acknowledged: 'Bevestiging verstuurd op',
  heard: 'Gehoord op',
  extended: 'Klager geschreven op',
  authorityTold: 'Gemeld op',
  peopleTold: 'Geïnformeerd op',
};

/** What is asked for a step. */
export function stepFields(kind: Complaint['kind'], step: StepName, members: readonly Choice[]): readonly FormField[] {
  if (step === 'assigned') return [field('handler', 'Behandelaar', 'choice', { choices: members })];
  if (step === 'closed') {
    const outcomes = kind === 'complaint' ? COMPLAINT_OUTCOMES : BREACH_OUTCOMES;
    return [
      field('on', 'Afgesloten op', 'date'),
      field('outcome', 'Uitkomst', 'choice', { choices: choicesOf(outcomes, OUTCOME_WORDS) }),
      field('conclusion', 'Wat is de uitkomst, en waarom', 'longText', { hint: 'Wordt versleuteld bewaard.' }),
    ];
  }
  return [field('on', DAY[step] ?? 'Op', 'date')];
}
