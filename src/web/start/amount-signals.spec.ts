import { describe, expect, it } from '@jest/globals';
import type { InboxItem } from '../../reminders/inbox.service.js';
import type { AheadAsked, MonthsAhead } from '../../subsidies/months-ahead.service.js';
import { changeText } from '../placement/ahead-words.js';
import { amountSignals } from './amount-signals.js';

const item = (id: string, template: string): InboxItem =>
  ({ id, template, placement: `p-${id}`, dueOn: '2026-07-03', at: '2026-07-03T07:00:00Z' }) as InboxItem;
const actor = { id: 'm', role: 'consultant', tenant: 't', tenants: ['t'] } as const;

describe('M26: the signal that an amount changes', () => {
  const asked: AheadAsked[] = [];
  const months = [
    { month: '2026-07', kind: 'lumpSum', amount: '893.27', holdDays: 0, note: null },
    { month: '2026-08', kind: 'measured', amount: '640.00', holdDays: 0, note: 'nog niet vast (minimumloon 2027)' },
  ] as const;
  const ahead = {
    of: async (_session: unknown, wishes: readonly AheadAsked[]) => {
      asked.push(...wishes);
      return new Map(wishes.map(({ placement }) => [placement, months]));
    },
  } as unknown as MonthsAhead;

  it('says in euros what the employer gets now and after, from the month of the signal on', async () => {
    const found = await amountSignals(ahead, actor, [item('a', 'amount-changes'), item('b', 'grant-ends')]);
    expect([...found]).toEqual([
      [
        'a',
        'Nu €\u00a0893,27 per maand (juli 2026). Straks €\u00a0640,00 per maand, vanaf augustus 2026: €\u00a0253,27 minder. Dat bedrag is nog niet vast (minimumloon 2027).',
      ],
    ]);
    expect(asked).toEqual([{ placement: 'p-a', from: '2026-07', count: 4 }]);
  });

  it('says that the payment waits, or stops, where there is no amount to come', () => {
    const [now, after] = months;
    const text = (kind: 'hold' | 'none') => changeText({ now, after: { ...after, kind, amount: '0.00', note: null } });
    expect(text('hold')).toContain(
      'Vanaf augustus 2026 wacht de betaling: op het besluit over de loonwaarde, de opgave van de uren, of een loon dat hoog genoeg is.',
    );
    expect(text('none')).toContain('Vanaf augustus 2026 is er geen recht.');
  });

  it('shows nothing to a role that does not see how amounts are made (F1)', async () => {
    expect([...(await amountSignals(ahead, { ...actor, role: 'expert' }, [item('a', 'amount-changes')]))]).toEqual([]);
  });
});
