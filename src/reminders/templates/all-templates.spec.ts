import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { inboxSentence, lastDayOf, mailText } from '../render.js';
import { allTemplates } from './all-templates.js';
import { dailyTemplates } from './daily.templates.js';
import { roomTemplates } from './room.templates.js';
import { linkTemplates } from './link.templates.js';
import { namedTemplates } from './named-templates.walk.js';
import { relayTemplates } from './relay.templates.js';
import { aboutOf } from '../about-the-work.js';

const WORKFLOWS = fileURLToPath(new URL('../../../workflows', import.meta.url));
const placement = '0b9f2c1e-5f0e-4e6e-9d0d-0a1b2c3d4e5f';
const found = namedTemplates(WORKFLOWS);

describe('what is said to an employer (M15)', () => {
  it.each([
    ['visit.invitation', 'work'],
    ['visit.tomorrow.employer', 'work'],
    ['views.lastDay.employer', 'work'],
    ['measurement.draft', 'work'],
    ['employer-conditions', 'work'],
    ['wageValue.determination', 'employment'],
    ['confirm-first-day', 'employment'],
    ['payment-held', 'employment'],
  ])('%s is about the %s', (template, about) => {
    expect(aboutOf(template)).toBe(about);
  });
});

describe('the Dutch texts', () => {
  it('are there for every template that a workflow names', () => {
    expect(found.unresolved).toEqual([]);
    expect(found.names.size).toBeGreaterThan(20);
    expect([...found.names].filter((name) => !(name in allTemplates)).toSorted()).toEqual([]);
  });

  it('are there for nothing else', () => {
    const rooms = [dailyTemplates, relayTemplates, linkTemplates, roomTemplates];
    const ours = ['import.missed', ...rooms.flatMap((some) => Object.keys(some))];
    expect(Object.keys(allTemplates).filter((name) => !found.names.has(name) && !ours.includes(name))).toEqual([]);
  });

  it.each(Object.entries(allTemplates))('of %s are whole sentences, also when data are missing', (name, template) => {
    const sentence = inboxSentence(name, {});
    expect(sentence).toMatch(/^[A-ZÉ].*[.?]$/);
    expect(sentence).not.toMatch(/undefined|null|\[object/);
    for (const to of ['employer', 'worker', 'assignedExpert']) {
      const { subject, text } = mailText(template, { placement, to, data: {} }, 'https://example.nl/placements/x');
      const ofPage = template.channel === 'inside' && template.page !== undefined;
      expect(subject).toMatch(ofPage ? /^[A-Z][a-z ]+$/ : /^[A-Z].* \(zaak 0B9F2C1E\)$/);
      expect(text).not.toMatch(/undefined|null|\[object/);
      expect(text).toContain(ofPage ? 'https://example.nl' : '0B9F2C1E');
    }
  });

  it.each(Object.entries(allTemplates))('of %s keep what is given out of the subject', (_name, template) => {
    const told = { placement, to: 'worker', data: { name: 'Noor van Dijk', visitOn: '2026-07-01', wageValue: 42 } };
    const { subject } = mailText(template, told, 'https://example.nl');
    expect(subject).not.toMatch(/Noor|Dijk|2026|42/);
  });

  it('list once what fell before an import, each with its last day', () => {
    const missed = [
      { name: 'contact', dueOn: '2026-02-28' },
      { name: 'contact', dueOn: '2026-03-31' },
      { name: 'order.lastDay', dueOn: '2026-04-30' },
      { name: 'contract.ahead', dueOn: '2026-05-01' },
    ];
    expect(inboxSentence('import.missed', { missed })).toBe(
      'Voor de overname van deze plaatsing viel al iets, en daarover is niemand bericht: Contactmoment (2 keer, het laatst 31 maart 2026), Loonwaardemeting bestellen (30 april 2026), Contract loopt bijna af (1 mei 2026). Kijk wat nog nodig is.',
    );
  });

  it.each([
    ['order.lastDay', '2026-08-31', {}, '2026-08-31'],
    ['order.soon', '2028-02-15', {}, '2028-02-29'],
    ['aftercare-closing-talk', '2026-08-18', { dueOn: '2026-08-18' }, '2026-08-31'],
    ['aftercare-closing-talk', null, {}, null],
    ['support.notCompleted', '2028-02-16', { dueOn: '2028-02-16' }, '2028-02-29'],
    ['visit.passed', '2026-03-30', {}, '2026-03-29'],
    ['visit.toPlan', '2026-08-27', { dueOn: '2026-08-27' }, null],
    ['contract-end-ahead', '2026-10-09', { dueOn: '2026-10-09' }, null],
    ['decide-on-value', '2027-01-04', { wageValue: 60 }, '2027-01-04'],
    ['end-known', null, { lastDay: '2026-10-31' }, '2026-10-31'],
    ['application-penalty-full', '2026-10-09', { setBy: '2026-10-22' }, '2026-10-22'],
    ['application-penalty-full', '2026-10-09', {}, null],
    ['letter.toSend', null, {}, null],
  ])('of %s on %s: late after its last day alone', (template, dueOn, data, lastDay) => {
    expect(lastDayOf(template, dueOn, data)).toBe(lastDay);
  });

  it('of the closing talk name the last day of aftercare ahead of it, and none when it is over', () => {
    expect(inboxSentence('aftercare-closing-talk', { dueOn: '2026-08-18' })).toMatch(
      /^De nazorg loopt tot en met 31 augustus 2026\./,
    );
    expect(inboxSentence('aftercare-closing-talk', {})).toMatch(/^De nazorg is voorbij\./);
  });

  it('name no day by where it lies from today: a message is read later than it came', () => {
    for (const [name, template] of Object.entries(allTemplates)) {
      if (template.channel !== 'inside') continue;
      expect({ name, text: inboxSentence(name, {}) }).toEqual({
        name,
        text: expect.not.stringMatching(/vandaag|morgen|over (een|twee|vijf|vier|acht|zes|tien) (week|weken|dagen)/i),
      });
    }
  });

  it('stay plain: no sentence of a mail is longer than 25 words', () => {
    for (const [name, template] of Object.entries(allTemplates)) {
      const { text } = mailText(template, { placement, to: 'worker', data: {} }, 'https://example.nl');
      for (const sentence of text.split(/(?<=[.?!])\s+/)) {
        expect({ name, words: sentence.split(/\s+/).length <= 25 }).toEqual({ name, words: true });
      }
    }
  });
});
