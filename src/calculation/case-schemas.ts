import { z } from 'zod';
import { CIRCLES, UWV_BENEFITS } from '../../workflows/law/doelgroep.js';
import {
  aboveNil,
  choiceField,
  dateField,
  hoursField,
  monthField,
  numberField,
  textField,
  wageValueField,
  yesNoField,
} from './case-fields.js';

/** The fields of every calculation. Each field is parsed by itself, so that all faults of a case are found at once. */
export const wageSubsidyFields = {
  kind: choiceField('De soort subsidie (kind)', 'B5', ['lumpSum', 'measured']),
  subsidyStart: dateField,
  month: monthField,
  birthDate: dateField,
  contractHours: hoursField('Het aantal contracturen'),
  sectorFullTimeHours: hoursField('De volledige werkweek in de sector'),
  /** Needed for `measured`; a lump sum does not read it. */
  wageValue: wageValueField.nullish(),
} as const;

/** A time in which a term stands still (D2). */
export const suspensionField = z.object(
  { requested: dateField, completed: dateField },
  { error: 'Een opschorting heeft requested en completed (regel D2).' },
);

export const termFields = {
  term: choiceField('De termijn', 'D1', ['decision', 'application', 'objection']),
  from: dateField,
  suspensions: z.array(suspensionField, { error: 'De opschortingen zijn een lijst (regel D2).' }).optional(),
} as const;

export const wageValueFields = {
  regular: yesNoField('Reguliere prestatie (regular)', 'C5'),
  tasks: z.array(z.unknown(), { error: 'De hoofdtaken zijn een lijst (regel C2).' }).optional(),
  workingHoursPerWeek: aboveNil('De werktijd per week', 'C2', 60).optional(),
  workingDaysPerWeek: aboveNil('Het aantal werkdagen per week', 'C2', 7).optional(),
} as const;

/** The numbers of one main task; their bounds are judged by the law (C2, C3). */
export const taskFields = {
  share: numberField('Het aandeel', 'C2'),
  pace: numberField('Het tempo', 'C3'),
  quality: numberField('De kwaliteit', 'C3'),
  netWorkingTime: numberField('De netto werktijd', 'C3'),
} as const;

export const lumpSumPeriodFields = { start: dateField } as const;

export const bsnFields = { bsn: textField('Het BSN', 'F2') } as const;

export const doelgroepFields = {
  on: dateField,
  birthDate: dateField,
  circle: choiceField('De kring', 'A3', CIRCLES),
  uwvBenefit: choiceField('De uitkering van UWV', 'A3', UWV_BENEFITS).nullish(),
  subsidyAlreadyGranted: yesNoField('Al toegekende loonkostensubsidie', 'A3').optional(),
  canEarnMinimumWage: yesNoField('Kan met voltijds werk het minimumloon verdienen', 'A3').optional(),
  onlyFewerHours: yesNoField('Alleen minder uren', 'A3').optional(),
  performsTask: yesNoField('Kan een taak uitvoeren', 'A3').optional(),
  basicSkills: yesNoField('Basale werknemersvaardigheden', 'A3').optional(),
  oneHourOnEnd: yesNoField('Kan een uur aaneengesloten werken', 'A3').optional(),
  bearsHoursPerDay: numberField('De belastbaarheid in uren per dag', 'A3', 0, 24).optional(),
  hourlyEarnings: textField('De verdienste per uur', 'A3', /^\d{1,4}(\.\d{1,4})?$/, 'een bedrag als "14.99"').nullish(),
  alreadyEmployed: yesNoField('Al in dienst (artikel 10d lid 2)', 'B3').optional(),
} as const;

export type Fields = Readonly<Record<string, z.ZodType>>;
/** The values of a case; what failed its own check is missing. */
export type Valid<F extends Fields> = { readonly [K in keyof F]?: z.infer<F[K]> };
