import { describe, expect, it } from '@jest/globals';
import { builtInTables } from '../../../workflows/law/tables.js';
import { wageFault, wageWarning } from './wage-floor.js';

const fault = (monthlyWage: string, hours: string, age: number, day = '2026-02-02', bbl = false): string | undefined =>
  wageFault({ monthlyWage, hours, sectorFullTimeHours: '38' }, day, { age, bbl }, builtInTables);

describe('A wage at the intake (M8)', () => {
  it('is told with the least that is enough, rounded up to a cent', () => {
    const [, least = ''] = /is dat op 2 februari 2026 €.([\d.,]+) per maand/.exec(fault('900', '28.5', 26) ?? '') ?? [];
    const amount = least.replace('.', '').replace(',', '.');
    expect(amount).toBe('1816.69');
    expect(fault(amount, '28.5', 26)).toBeUndefined();
    expect(fault((Number(amount) - 0.01).toFixed(2), '28.5', 26)).toBeDefined();
  });

  it('B9: asks less for somebody who is young', () => {
    expect(fault('1500', '28.5', 26)).toBeDefined();
    expect(fault('1500', '28.5', 20)).toBeUndefined();
    expect(fault('1300', '36', 19, '2026-07-01')).toContain(
      'onder het minimumjeugdloon van deze leeftijd: bij deze uren is dat op 1 juli 2026 € 1.402,44',
    );
    expect(fault('1300', '36', 19, '2026-07-01', true)).toBeUndefined();
    expect(fault('1200', '36', 19, '2026-07-01', true)).toContain(
      '(bbl): bij deze uren is dat op 1 juli 2026 € 1.227,72',
    );
  });

  it('far above the minimum is looked at once more, and changes no subsidy', () => {
    const said = (monthlyWage: string): string | undefined =>
      wageWarning(
        { monthlyWage, hours: '28.5', sectorFullTimeHours: '38' },
        '2026-02-02',
        { age: 26, bbl: false },
        builtInTables,
      );
    expect(said('3633')).toBeUndefined();
    expect(said('95000')).toMatch(
      /1\.816,69 per maand\. Kijk na of het klopt\..* een hoger loon verandert het bedrag niet/,
    );
  });

  it('says nothing of an age or a day without a minimum wage', () => {
    expect(fault('1', '28', 14)).toBeUndefined();
    expect(fault('1', '28', 30, '2016-01-01')).toBeUndefined();
  });
});
