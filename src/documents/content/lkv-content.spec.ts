import { describe, expect, it } from '@jest/globals';
import { sampleFacts } from '../sample-facts.js';
import { lkv } from './lkv-content.js';

const facts = sampleFacts('no-risk-and-lkv', 'employer');
const said = (changes: {
  readonly start?: string;
  readonly until?: string | null;
  readonly registeredOn?: string | null;
}) => {
  const { start = '2026-03-01', until = null, registeredOn = '2026-09-02' } = changes;
  return JSON.stringify(
    lkv({ ...facts, registeredOn, job: { ...facts.job, firstDay: start, plannedStart: start, contractUntil: until } }),
  );
};

describe('The benefit on the sheet of no-risk and LKV (E3, M35)', () => {
  it('says first and last day, the amount by the hours, and that no declaration is needed', () => {
    const text = said({ until: '2027-02-28' });
    for (const part of [
      '2 september 2026',
      '28 februari 2027',
      '€ 1.680,64',
      'Een doelgroepverklaring is niet nodig.',
    ]) {
      expect(text).toContain(part);
    }
    expect(said({ registeredOn: null })).toContain(
      'begint op de dag waarop uw werknemer in het doelgroepregister staat',
    );
  });

  it('says the three years and the declaration of before 2026, and that we read the law so that it comes back', () => {
    const text = said({ start: '2022-06-01', registeredOn: '2022-12-01' });
    for (const part of [
      '31 mei 2025',
      '1 januari 2026',
      'doelgroepverklaring nodig',
      'Vraag dit na bij de Belastingdienst',
    ]) {
      expect(text).toContain(part);
    }
    expect(said({ start: '2024-06-01', registeredOn: '2024-12-01' })).not.toContain('Belastingdienst.');
  });

  it('says that there was none where the work was over before 2018', () => {
    expect(said({ start: '2017-03-01', until: '2017-10-31', registeredOn: null })).toContain(
      'bestaat sinds 1 januari 2018',
    );
  });
});
