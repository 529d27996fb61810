import type { FormField } from '../../forms/form-field.js';
import { choicesFor } from '../../words/field-words.js';

/** The short forms on the page of a measurement, by the last part of their address. */
export const STEPS = [
  'bezocht',
  'geen-toegang',
  'teruggeven',
  'belang',
  'blokkeren',
  'hervatten',
  'zienswijzen-vragen',
  'zienswijze',
  'antwoorden',
] as const;
export type StepName = (typeof STEPS)[number];
export const isStep = (name: string): name is StepName => STEPS.some((step) => step === name);

export const POINTS = 5;

const date = (name: string, label: string, required = true, hint?: string): FormField => ({
  name,
  label,
  hint,
  kind: 'date',
  required,
  choices: [],
});
const yesNo = (name: string, label: string, hint?: string): FormField => ({
  name,
  label,
  hint,
  kind: 'yesNo',
  required: true,
  choices: [],
});
const choice = (name: string, label: string, type: string, values: readonly string[]): FormField => ({
  name,
  label,
  hint: undefined,
  kind: 'choice',
  required: true,
  choices: choicesFor(type, name, values),
});

/** Fields of each form; words that a form shows beside them stand in its view. */
export const STEP_FIELDS: Readonly<Record<StepName, readonly FormField[]>> = {
  bezocht: [date('visitedOn', 'Datum van het bezoek'), yesNo('interpreter', 'Was er een tolk bij?')],
  'geen-toegang': [
    date('triedOn', 'Wanneer was u er?'),
    choice('refusedBy', 'Wie liet u niet toe?', 'visit.noAccess', ['nobodyThere', 'employer', 'worker']),
  ],
  teruggeven: [
    choice('reason', 'Waarom geeft u de opdracht terug?', 'order.withdrawn', ['expertIll', 'late', 'other']),
  ],
  belang: [],
  blokkeren: [
    date('from', 'Vanaf wanneer kan het niet?'),
    date('expectedBack', 'Wanneer kan het weer?', false, 'Leeg: dat is nog niet bekend.'),
    {
      ...choice('saidBy', 'Van wie hoorde u dat?', 'measurement.blocked', []),
      choices: [
        { value: 'worker', label: 'Werknemer' },
        { value: 'employer', label: 'Werkgever' },
        { value: 'representative', label: 'Vertegenwoordiger' },
        { value: 'jobcoach', label: 'Jobcoach' },
      ],
    },
  ],
  hervatten: [
    choice('resume', 'Hoe gaat het verder?', 'measurement.unblocked', [
      'afterReturn',
      'partlyAtWork',
      'observedBefore',
    ]),
  ],
  'zienswijzen-vragen': [],
  zienswijze: [
    choice('party', 'Van wie?', 'view.given', ['worker', 'employer']),
    date('givenOn', 'Wanneer?'),
    choice('how', 'Hoe?', 'view.given', ['oral', 'written']),
    yesNo('agrees', 'Eens met het concept?'),
    yesNo(
      'readBack',
      'Voorgelezen en akkoord?',
      'Een mondelinge zienswijze leest u voor voordat u die vastlegt (regel C7).',
    ),
  ],
  antwoorden: [],
};

export const pointField = (index: number): string => `punt.${index}`;
export const answerField = (party: string, index: number): string => `antwoord.${party}.${index}`;

/** What was done, for the line at the top of the page after it. */
export const STEP_DONE: Readonly<Record<string, string>> = {
  bezocht: 'Het bezoek is vastgelegd. Maak nu het concept.',
  'geen-toegang': 'Vastgelegd dat u niet naar binnen kon. De brief over de plicht om mee te werken ligt klaar.',
  teruggeven: 'U hebt de opdracht teruggegeven. De backoffice zoekt een andere deskundige.',
  belang: 'U hebt een belang gemeld. De opdracht is terug en u kunt deze meting niet meer doen.',
  blokkeren: 'Vastgelegd dat de meting nu niet kan doorgaan.',
  hervatten: 'De meting gaat weer verder.',
  'zienswijzen-vragen': 'Het concept gaat naar werknemer en werkgever. De termijn is begonnen.',
  zienswijze: 'De zienswijze is vastgelegd.',
  antwoorden: 'De antwoorden zijn vastgelegd.',
  concept: 'Het concept van het rapport is klaar. Stuur het nu naar werknemer en werkgever.',
  rapport: 'Het rapport is ingediend. Een kwaliteitsmedewerker beoordeelt het.',
};
