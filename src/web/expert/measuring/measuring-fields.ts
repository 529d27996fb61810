import type { FormField } from '../../forms/form-field.js';

export const TASKS = 5;
export const FACTORS = ['share', 'pace', 'quality', 'netWorkingTime'] as const;
export type Factor = (typeof FACTORS)[number];

export const FACTOR_WORDS: Readonly<Record<Factor, string>> = {
  share: 'Aandeel',
  pace: 'Tempo',
  quality: 'Kwaliteit',
  netWorkingTime: 'Netto werktijd',
};

/** Every field of one main task: `tasks.0.pace`. */
export const TASK_FIELDS = ['name', ...FACTORS, 'made', 'norm', 'what', 'explanation'] as const;
export const taskField = (row: number, name: (typeof TASK_FIELDS)[number]): string => `tasks.${row}.${name}`;

/** Names of people: never kept on a device. */
export const NOT_KEPT = ['contact', 'interviewed', 'expertPhone'] as const;

const text = (name: string, label: string, hint: string, required = true): FormField => ({
  name,
  label,
  hint,
  kind: 'text',
  required,
  choices: [],
});

/** What C8 asks beside the tasks. */
export const REPORT_FIELDS: readonly FormField[] = [
  text(
    'performedJob',
    'Functie van de werknemer',
    'Wat de werknemer op deze werkplek doet, bijvoorbeeld: hulp bakkerij.',
  ),
  text('referenceJob', 'Normfunctie', 'De functie waarmee u vergelijkt, bijvoorbeeld: medewerker bakkerij.'),
  text('contact', 'Contactpersoon bij de werkgever', 'Naam en functie.'),
  text('interviewed', 'Met wie u hebt gesproken', 'Naam en functie; de werknemer zelf ook.'),
  text('expertPhone', 'Uw telefoonnummer', 'Staat in het rapport.'),
  {
    ...text(
      'daysPerWeek',
      'Werkdagen per week',
      'Daarmee rekent de regel van 30 minuten per dag, bijvoorbeeld 4.',
      false,
    ),
    kind: 'decimal',
  },
];

export const REGULAR_FIELD: FormField = {
  name: 'regular',
  label: 'Presteert de werknemer regulier?',
  hint: 'Ja: zoals ieder ander in deze functie. De loonwaarde is dan 100 procent en er is geen tabel nodig (regel C5).',
  kind: 'yesNo',
  required: true,
  choices: [],
};
