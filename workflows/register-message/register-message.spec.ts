import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../definition.js';
import { Acts } from '../walk/acts.walk.js';
import { registerMessageV1 } from './register-message.definition.js';

/** A message after a first determination on Tuesday 7 July 2026. */
const aMessage = (more: JsonObject = {}): Acts =>
  new Acts(
    registerMessageV1,
    {
      number: 1,
      kind: 'wageValue',
      wageValue: 61,
      determinedOn: '2026-07-07',
      supportStart: '2026-03-02',
      endedOn: null,
      corrects: null,
      dueOn: null,
      owner: 'carla',
      registered: false,
      informedOn: null,
      ...more,
    },
    '2026-07-07',
  );
const SENT = { sentOn: '2026-07-07', employerLetterOn: '2026-07-07', formatVersion: '2017.1' };
const INFORMED = { informedOn: '2026-07-07', channel: 'letter' };
const informed = (): Acts => aMessage().act('backOffice', 'person.informed', INFORMED);
const sent = (): Acts => informed().act('backOffice', 'message.sent', SENT);

/** Rows of deliveries that the last act wrote. */
const deliveries = (acts: Acts) =>
  acts.effects.flatMap((effect) =>
    effect.type === 'record' && effect.params.table === 'register_delivery' ? [effect.params] : [],
  );

describe('a message to the register', () => {
  it('A7: cannot be sent before the person is informed', () => {
    const acts = aMessage();
    expect([acts.state, acts.refusals('backOffice', 'message.sent', SENT)]).toEqual([
      'toInform',
      ['not-in-this-state'],
    ]);
    expect(acts.act('backOffice', 'person.informed', INFORMED).sent).toEqual(['register.information → worker']);
    expect(acts.refusals('backOffice', 'message.sent', { ...SENT, sentOn: '2026-07-06' })).toEqual([
      'out-of-order sentOn',
    ]);
    expect(acts.act('backOffice', 'message.sent', SENT).told).toEqual([
      { type: 'register.reported', message: 1, reportedOn: '2026-07-07' },
    ]);
  });

  it('A12: needs no information letter for who is registered already, nor at the end of the subsidy', () => {
    expect(aMessage({ registered: true }).state).toBe('toSend');
    expect(aMessage({ kind: 'subsidyEnded', wageValue: null, determinedOn: null, endedOn: '2026-07-07' }).state).toBe(
      'toSend',
    );
  });

  it('A8: is due five working days after the determination, and carries code 1 below 100 percent, 2 at 100', () => {
    expect(aMessage().context).toMatchObject({ dueOn: '2026-07-14', code: '1' });
    expect(aMessage({ wageValue: 100 }).context['code']).toBe('2');
    expect(aMessage({ dueOn: '2026-07-20' }).context['dueOn']).toBe('2026-07-20');
    expect(aMessage().reminders).toEqual(['2026-07-14 message.due → backOffice', '2026-07-15 message.late → teamLead']);
  });

  it('tells the placement that it was confirmed, from which day the entry holds', () => {
    const acts = sent().act('backOffice', 'message.confirmed', { confirmedOn: '2026-07-07', entryFrom: '2026-07-07' });
    expect([acts.state, acts.told]).toEqual([
      'confirmed',
      [{ type: 'register.confirmed', message: 1, confirmedOn: '2026-07-07' }],
    ]);
  });

  it('A6: has no entry at 100 percent', () => {
    const acts = aMessage({ wageValue: 100 })
      .act('backOffice', 'person.informed', INFORMED)
      .act('backOffice', 'message.sent', SENT);
    const entry = { confirmedOn: '2026-07-07', entryFrom: '2026-07-07' };
    expect(acts.refusals('backOffice', 'message.confirmed', entry)).toEqual(['no-entry-at-hundred entryFrom']);
  });

  it('is mended and sent again after a rejection', () => {
    const acts = sent().act('system', 'message.rejected', { rejectedOn: '2026-07-07', code: 'F12' });
    expect([acts.tasks, acts.told]).toEqual([
      ['register.mend'],
      [{ type: 'register.rejected', message: 1, rejectedOn: '2026-07-07', reason: 'F12' }],
    ]);
    acts
      .act('backOffice', 'message.mended', { mendedOn: '2026-07-07', fields: ['percentage'] })
      .act('backOffice', 'message.sent', SENT);
    expect(acts.context).toMatchObject({ sentTimes: 2, rejectionCode: null });
  });

  it('A8: forgets no delivery: the rejection stays in its own row when the message is mended and sent again', () => {
    const acts = sent();
    const rows = [
      ...deliveries(acts),
      ...deliveries(acts.act('backOffice', 'message.rejected', { rejectedOn: '2026-07-07', code: 'F12' })),
      ...deliveries(acts.act('backOffice', 'message.mended', { mendedOn: '2026-07-07', fields: ['percentage'] })),
      ...deliveries(acts.act('backOffice', 'message.sent', SENT)),
      ...deliveries(acts.act('backOffice', 'message.confirmed', { confirmedOn: '2026-07-07', entryFrom: null })),
    ];
    const kept = new Map(rows.map(({ number }) => [number, {}]));
    for (const { number, values } of rows) kept.set(number, { ...kept.get(number), ...values });
    expect(kept.get(101)).toMatchObject({ answer: 'rejected', rejectionCode: 'F12', mendedFields: ['percentage'] });
    expect(kept.get(102)).toMatchObject({ delivery: 2, answer: 'confirmed', formatVersion: '2017.1' });
  });

  it('M53: a wrong entry stays in the record', () => {
    const acts = sent()
      .act('backOffice', 'message.confirmed', { confirmedOn: '2026-07-07', entryFrom: '2026-07-07' })
      .act('backOffice', 'message.foundWrong', { foundOn: '2026-07-07', reason: 'wrongPerson' });
    expect([acts.state, acts.context['entryFrom']]).toEqual(['wrong', '2026-07-07']);
  });

  it('A8b: is delivered again when the list of differences asks for it', () => {
    const acts = sent()
      .act('backOffice', 'message.confirmed', { confirmedOn: '2026-07-07', entryFrom: null })
      .act('backOffice', 'message.deliverAgain', { reason: 'listOfDifferences' });
    expect(acts.state).toBe('toSend');
  });
});
