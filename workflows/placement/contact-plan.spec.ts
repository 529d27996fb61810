import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../law/dates.js';
import { dateOf, dayNumber } from '../law/day-numbers.js';
import { aLumpSum } from './a-placement.walk.js';
import { aheadOf, NOT_HELD, walkContacts, wishDays } from './contact-plan.js';
import { CONTACT_FREQUENCIES, type ContactFrequency, type ContactWish } from './contact-wish.js';

const START = '2026-01-01';
const scheme = { weeks: [1, 4, 8, 12], everyMonths: 3 };
const wish = (from: string, frequency: ContactFrequency): ContactWish => ({ from, frequency });

function plan(until: string, contacts: readonly string[], ...wishes: readonly ContactWish[]) {
  const told: (readonly [planned: string, held: string | null, reason: string])[] = [];
  const on = contacts.map(dayNumber);
  const start = dayNumber(START);
  const course = { start, asked: start, last: dayNumber(until), scheme, wishes: wishDays(wishes) };
  walkContacts({ ...course, held: { on, from: 0, until: on.length } }, (planned, held, reason) =>
    told.push([dateOf(planned), held === NOT_HELD ? null : dateOf(held), reason]),
  );
  return told;
}

describe('The plan of contacts (step 7, seeds 43)', () => {
  it('counts each contact of a weekly wish once, and one of another week for no week', () => {
    expect(
      plan('2026-02-20', ['2026-01-15', '2026-01-29', '2026-02-12'], wish('2026-01-08', 'weekly')).map(
        ([planned, held]) => [planned, held],
      ),
    ).toEqual([
      ['2026-01-15', '2026-01-15'],
      ['2026-01-22', null],
      ['2026-01-29', '2026-01-29'],
      ['2026-02-05', null],
      ['2026-02-12', '2026-02-12'],
      ['2026-02-19', null],
    ]);
  });

  it('plans nothing while contact is on request, and goes on with what is left of the scheme afterwards', () => {
    const wishes = [wish('2026-01-10', 'onRequest'), wish('2026-03-01', 'asScheme')];
    expect(plan('2026-07-01', [], ...wishes).map(([planned]) => planned)).toEqual([
      '2026-01-08',
      '2026-03-26',
      '2026-06-26',
    ]);
  });

  it('reminds of the first day of the plan after the last contact, whatever was wished and held', () => {
    const day = fc.integer({ min: 0, max: 500 }).map((days) => addDays(START, days));
    const wished = fc.array(fc.tuple(day, fc.constantFrom(...CONTACT_FREQUENCIES)), { maxLength: 4 });
    fc.assert(
      fc.property(wished, fc.array(day, { maxLength: 8 }), (drawn, held) => {
        const wishes = drawn
          .map(([from, frequency]) => wish(from, frequency))
          .toSorted((a, b) => (a.from < b.from ? -1 : 1));
        const contacts = held.toSorted();
        const last = contacts.at(-1) ?? START;
        const since = wishes.at(-1)?.from ?? START;
        // A week of the scheme is reminded of even when there was contact some days before it.
        const after = plan('2030-01-01', contacts, ...wishes)
          .filter(
            ([planned, byContact, reason]) =>
              planned > last && planned >= since && (byContact === null || reason === 'week'),
          )
          .map(([planned]) => planned);
        expect(aheadOf(START, last, scheme, wishes)[0]).toBe(after[0]);
      }),
    );
  });

  it('moves the reminders with the wish, and with a contact that is revoked', () => {
    const placement = aLumpSum().until('2026-04-01');
    const dueOn = () =>
      placement.reminders.filter(({ template }) => template === 'contact').map((reminder) => reminder.dueOn);
    const before = dueOn();
    const system = { id: 'system', role: 'system', tenant: 'tenant-1' } as const;
    placement.send('contact.wished', { wishes: [wish('2026-04-01', 'weekly')] }, system);
    expect(dueOn()).toEqual(['2026-04-08']);
    placement.send('contact.recorded', { heldOn: '2026-04-01', with: 'worker', kind: 'other', helpWanted: null });
    placement.send('contact.revoked', { contact: 99, reason: 'wrongFile', lastContactOn: null });
    placement.send('contact.wished', { wishes: [wish('2026-04-01', 'onRequest')] }, system);
    expect(dueOn()).toEqual([]);
    placement.send('contact.wished', { wishes: [] }, system);
    expect(dueOn()).toEqual(before);
  });
});
