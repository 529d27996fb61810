import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../workflows/definition.js';
import { supportV1 } from '../../workflows/support/support.definition.js';
import { Acts } from '../../workflows/walk/acts.walk.js';
import { GRANTS, supportsHad, type GrantEvent, type LastGranted } from './supports-had.js';

const granted = (fromOn: string, untilOn: string, hours = '2'): GrantEvent => ({
  instance: 'support-1',
  granted: { fromOn, untilOn, hours, rate: '85.00', form: 'inKind' },
  decidedOn: fromOn,
});
const last = (from: string, until: string, number = 1): LastGranted => ({
  number,
  kind: 'jobcoach',
  from,
  until,
  decidedOn: from,
  hours: '2.00',
  rate: '85.00',
});

describe('every period of a support (G5, G14, M42)', () => {
  it('keeps what ran before it was extended, and what was replaced until the day before', () => {
    const events = [
      granted('2025-01-01', '2025-12-31'),
      granted('2026-01-01', '2026-12-31', '1'),
      granted('2026-07-01', '2026-12-31', '3'),
    ];
    const found = supportsHad([last('2026-07-01', '2026-10-15')], events);
    expect(found.map(({ from, until, hours }) => [from, until, hours])).toEqual([
      ['2025-01-01', '2025-12-31', '2'],
      ['2026-01-01', '2026-06-30', '1'],
      ['2026-07-01', '2026-10-15', '2.00'],
    ]);
  });

  it('ends what ran with the work, also where an extension was decided that never began', () => {
    const events = [granted('2026-01-01', '2026-08-31'), granted('2026-09-01', '2027-02-28')];
    const [ran] = supportsHad([last('2026-09-01', '2026-07-15')], events);
    expect(ran).toMatchObject({ from: '2026-01-01', until: '2026-07-15' });
  });

  it('keeps what somebody else granted before the file came here, when it is extended here (A10)', () => {
    const terms = { form: 'inKind', hours: '2', rate: '85.00', provider: null, purposeCode: 'keepJob', budgetLine: null, programme: null }; // prettier-ignore
    const support = new Acts(supportV1, { number: 1, kind: 'jobcoach', askedBy: 'exOfficio', receivedOn: '2026-05-20', owner: 'carla' }, '2026-06-01'); // prettier-ignore
    const events: GrantEvent[] = [];
    const does = (who: string, type: string, payload: JsonObject): void => {
      support.act(who, type, payload);
      const { granted: terms = null } = support.context;
      if (GRANTS.includes(type)) events.push({ instance: 'support-1', granted: terms, decidedOn: '2026-06-01' });
    };
    does('system', 'support.takenOver', { ...terms, decidedOn: '2025-05-20', fromOn: '2025-06-01', untilOn: '2026-06-30' }); // prettier-ignore
    does('consultant carla', 'support.evaluated', { evaluatedOn: '2026-06-01', advice: 'extend' });
    does('consultant carla', 'support.prepared', { ...terms, outcome: 'grant', fromOn: '2026-07-01', untilOn: '2026-12-31' }); // prettier-ignore
    does('reviewer rita', 'support.decided', { decidedOn: '2026-06-01' });
    const had = supportsHad([last('2026-07-01', '2026-12-31')], events);
    expect(had.map(({ from, until }) => [from, until])).toEqual([
      ['2025-06-01', '2026-06-30'],
      ['2026-07-01', '2026-12-31'],
    ]);
  });

  it('has nothing more of who was granted once, was refused an extension, or had it replaced from its first day', () => {
    const refused: GrantEvent = { instance: 'support-1', granted: null, decidedOn: '2025-12-01' };
    const other = { ...granted('2024-01-01', '2024-12-31'), instance: 'support-2' };
    const once = [last('2025-01-01', '2025-12-31')];
    expect(supportsHad(once, [granted('2025-01-01', '2025-12-31'), refused, other])).toHaveLength(1);
    const again = [granted('2025-01-01', '2025-12-31'), granted('2025-01-01', '2026-06-30')];
    expect(supportsHad([last('2025-01-01', '2026-06-30')], again)).toHaveLength(1);
  });
});
