import type { EmployerChargesRow } from './tables.js';

/** Compensation for employer charges in percent of the subsidy (B10). */
export const employerCharges: readonly EmployerChargesRow[] = [
  { from: '2015-01-01', percent: '23', source: 'Stcrt. 2014, 35743', certainty: 'confirmed' },
  {
    from: '2018-01-01',
    percent: '23.5',
    source: 'Stcrt. 2017, 68248; herhaald in Regeling loonkostensubsidie Participatiewet 2021 art. 1 (1 juli 2021)',
    certainty: 'confirmed',
  },
  {
    from: '2026-01-01',
    percent: '25',
    source:
      '25 procent geldt op 1 juli 2026 (Regeling loonkostensubsidie Participatiewet 2021 art. 1); de eerste dag is niet bevestigd en telt als voorlopig',
    certainty: 'start date unconfirmed',
  },
];
