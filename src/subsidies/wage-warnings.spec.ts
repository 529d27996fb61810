import { describe, expect, it } from '@jest/globals';
import { builtInTables } from '../../workflows/law/tables.js';
import type { ContractWage, WageCourse } from './wage-course.js';
import { wageIn, wageWarnings } from './wage-warnings.js';

const contract = (monthlyWage: string, from = '2026-03-01', until: string | null = null): ContractWage => ({
  monthlyWage,
  from,
  until,
  hours: '36',
  sectorFullTimeHours: '36',
});
const recorded: WageCourse = { contracts: [], track: [], birthDate: '1990-05-20', tables: builtInTables };
const said = (one: ContractWage, more: Partial<WageCourse> = {}, today = '2026-02-10') =>
  wageWarnings(one, { ...recorded, ...more }, today).join(' ');

describe('M8: what a wage will cause, before it is recorded', () => {
  it('a cent too little stops the payment, the exact minimum says nothing', () => {
    expect(said(contract('2294.76'))).toBe('');
    expect(said(contract('2294.75'))).toMatch(
      /^Het loon van €.2\.294,75 per maand ligt onder het minimumloon: bij deze uren is dat op 1 maart 2026 €.2\.294,76 per maand\. Met dit loon stopt de betaling van de subsidie en krijgt de werkgever daarover een brief\./,
    );
  });

  it('is held against the minimum of today once the contract runs, as the daily pass does', () => {
    expect(said(contract('2294.76'), {}, '2026-07-02')).toMatch(/op 2 juli 2026 €.2\.338,44 per maand/);
  });

  it('B9: the minimum of the age and of the work-study track count, and the birth date is not told', () => {
    const young = { birthDate: '2007-04-09' };
    const low = said(contract('1000.00'), young);
    expect(low).toMatch(/onder het minimumjeugdloon van deze leeftijd/);
    expect(low).not.toMatch(/2007|april|18 jaar/);
    expect(said(contract('1000.00'), { ...young, track: [{ from: '2026-01-01', bbl: true }] })).toMatch(/\(bbl\)/);
  });

  it('far above is asked about, without a word of stopping', () => {
    expect(said(contract('27600.00'))).toMatch(/meer dan twee keer het minimumloon.*Kijk na of het klopt/);
    expect(said(contract('27600.00'))).not.toMatch(/stopt/);
  });

  it('says nothing of a contract that is over, or behind one that counts', () => {
    expect(said(contract('900.00', '2026-01-01', '2026-02-01'))).toBe('');
    const contracts = [contract('2400.00', '2026-02-01')];
    expect(said(contract('900.00', '2026-01-01'), { contracts })).toBe('');
    expect(said(contract('900.00', '2026-02-01'), { contracts })).toMatch(/stopt de betaling/);
  });

  it('reads the wage of any event that carries one, and of no other', () => {
    const { from, until, hours, sectorFullTimeHours, monthlyWage } = contract('900.00');
    const event = { type: 'contract.renewed', from, until, hours, sectorFullTimeHours, permanent: true, monthlyWage };
    expect(wageIn(event)).toEqual(contract('900.00'));
    expect(wageIn({ ...event, monthlyWage: null })).toBeUndefined();
    expect(wageIn({ type: 'ending.announced', lastDay: from })).toBeUndefined();
  });
});
