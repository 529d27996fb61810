import { describe, expect, it } from '@jest/globals';
import { firstWholeMonth, standOf } from './decisions-view.js';
import { sentenceOf } from './recorded-view.js';

const NAMES = new Map([['r', 'Ingrid Postma']]);
const DECIDED = { number: 1, kind: 'lumpSum', preparedOn: '2026-01-10', decidedOn: '2026-01-12', decidedBy: 'r' };

describe('Where a decision is', () => {
  it('waits, was returned, or was decided by somebody and sent to each party with the last day to object (D4)', () => {
    const draft = { number: 2, kind: 'end', preparedOn: '2026-03-01' };
    expect(standOf(draft, [draft], 2, NAMES)).toEqual(['Voorbereid op 1 maart 2026', 'Wacht op het besluit']);
    expect(standOf(draft, [draft], undefined, NAMES)[1]).toBe('Teruggegeven, niet genomen');
    const sent = { ...DECIDED, sentToEmployerOn: '2026-01-13', objectionLastDayEmployer: '2026-02-24' };
    expect(standOf(sent, [sent, { number: 3, replaces: 1, decidedOn: '2026-04-01' }], undefined, NAMES)).toEqual([
      'Besloten op 12 januari 2026 door Ingrid Postma',
      'Aan de werkgever op 13 januari 2026, bezwaar tot en met 24 februari 2026',
      'Nog niet verstuurd aan de werknemer',
      'Vervangen door besluit 3',
    ]);
  });

  it('takes its amount from the first whole month of its period', () => {
    const row = { ...DECIDED, periodFrom: '2026-02-02', periodUntil: '2026-08-01' };
    const month = (name: string) => ({ month: name, entitled: '683.57' }) as never;
    const money = { months: ['2026-02', '2026-03', '2026-04'].map(month) };
    expect(firstWholeMonth(row, money)).toMatchObject({ month: '2026-03' });
    expect(firstWholeMonth({ ...row, periodUntil: '2026-02-20' }, money)).toBeUndefined();
  });
});

describe('What was recorded', () => {
  it('says the outcome of the doelgroep first, also when it is refused (M12)', () => {
    const facts = { determinedOn: '2026-01-05', granted: false, basis: 'exOfficio', appliedOn: null };
    expect(sentenceOf({ type: 'targetGroup.determined', facts }, NAMES)).toBe(
      'Hoort er niet bij. Vastgesteld op: 5 januari 2026. Aanleiding: Ambtshalve.',
    );
  });

  it('says when, with whom and how it was agreed that nothing is measured first (B2b)', () => {
    const facts = { agreedOn: '2026-01-12', with: 'employer', how: 'phone', reason: null, secondBy: null };
    expect(sentenceOf({ type: 'measuring.leftOut', facts }, NAMES)).toBe(
      'Afgesproken op: 12 januari 2026. Met wie: Werkgever. Hoe: Telefonisch.',
    );
  });
});
