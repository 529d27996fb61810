import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { addDays, addMonths } from '../../workflows/law/dates.js';
import { measurementPlanning } from '../../workflows/law/measurement-planning.js';
import { defaultPolicies } from '../../workflows/law/policies.js';
import { builtInTables } from '../../workflows/law/tables.js';
import { isBsn } from '../../workflows/law/bsn.js';
import { Draw, seededUuid } from './draw.js';
import { madeUpBsn } from './made-up-people.js';
import { gooiEnVechtstreek } from './region.data.js';
import { simulationScript, type SimulationScript } from './simulation-script.js';

const Visit = z.object({ visitOn: z.string(), startsAt: z.string(), minutes: z.literal(120) });

const script = (seed: string, from = '2017-01-01', until = '2018-12-31'): SimulationScript =>
  simulationScript({ region: gooiEnVechtstreek, from, until, seed });

const first = script('1');

/** First entries in the register that the script lets the back office write down, per year. */
function entriesOf({ deeds }: SimulationScript): Readonly<Record<string, number>> {
  const years: Record<string, number> = {};
  for (const { does } of deeds) {
    if (does.kind !== 'event' || does.event.type !== 'message.confirmed') continue;
    const { entryFrom } = does.event;
    if (typeof entryFrom === 'string') years[entryFrom.slice(0, 4)] = (years[entryFrom.slice(0, 4)] ?? 0) + 1;
  }
  return years;
}

describe('the script of a simulation', () => {
  it('is the same for the same seed and another for another', () => {
    const text = (seed: string): string => JSON.stringify(script(seed, '2018-01-01', '2018-06-30'));
    expect(text('1')).toBe(text('1'));
    expect(text('2')).not.toBe(text('1'));
  });

  it.each([
    ['1', first],
    ['2', script('2')],
  ])('holds the 70 and 22 real register entries of 2017 and 2018, seed %s', (_seed, made) => {
    expect(entriesOf(made)).toEqual({ '2017': 70, '2018': 22 });
  });

  it('lets nobody enter the register before the first working days, and starts the stock before them', () => {
    const { plans } = first;
    const stock = plans.filter((plan) => plan.beginning !== 'intake');
    expect(stock.length).toBeGreaterThan(10);
    expect(stock.every((plan) => plan.start < '2017-01-01' && plan.fate === 'entry')).toBe(true);
    expect(plans.every((plan) => plan.confirmedOn > '2017-01-09')).toBe(true);
  });

  it('gives each deed a key of its own, in order of its day', () => {
    const { deeds } = first;
    expect(new Set(deeds.map((deed) => deed.key)).size).toBe(deeds.length);
    expect(deeds.every((deed, index) => deed.day >= (deeds[index - 1]?.day ?? ''))).toBe(true);
  });

  it('lets another person decide than who prepared (F8)', () => {
    const { deeds } = first;
    const draft = new Map<string, string>();
    let decided = 0;
    for (const { does, stream, actor } of deeds) {
      if (does.kind !== 'event' || does.instance !== 'placement') continue;
      if (does.event.type === 'decision.prepared') draft.set(stream, actor.id);
      if (!/^(lumpSum|measured|end|change)\.decided$/.test(does.event.type)) continue;
      decided += 1;
      expect(actor.id).not.toBe(draft.get(stream));
    }
    expect(decided).toBeGreaterThan(200);
  });

  it('lets no expert be at two workplaces at once, with time to travel between them', () => {
    for (const { deeds } of [first, script('2'), script('3')]) {
      const days = new Map<string, number[]>();
      for (const { does, actor } of deeds) {
        if (does.kind !== 'event' || does.event.type !== 'visit.planned') continue;
        const { visitOn, startsAt } = Visit.parse(does.event);
        const [hours = 0, past = 0] = startsAt.split(':').map(Number);
        const key = `${actor.id} ${visitOn}`;
        days.set(
          key,
          [...(days.get(key) ?? []), hours * 60 + past].toSorted((x, y) => x - y),
        );
      }
      const gaps = [...days.values()].flatMap((starts) =>
        starts.slice(1).map((start, index) => start - (starts[index] ?? 0)),
      );
      expect(gaps.length).toBeGreaterThan(3);
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(150);
    }
  });

  it('orders about one measurement in eight too late (D8; process.md: 10 to 15 percent)', () => {
    const made = [first, script('2'), script('3')];
    const late = made.flatMap(({ plans, deeds }, index) => {
      const seed = String(index + 1);
      const started = plans.filter(({ beginning }) => beginning === 'intake');
      return started.flatMap(({ number, start }) => {
        const stream = seededUuid(seed, 'placement', number);
        const events = deeds.flatMap(({ stream: of, day, does }) =>
          of === stream && does.kind === 'event' ? [{ day, event: does.event }] : [],
        );
        const agreed = events.find(({ event }) => event.type === 'employment.agreed');
        const ordered = events.find(({ event }) => event.type === 'measurement.ordered');
        if (!agreed || !ordered) return [];
        const { until } = agreed.event;
        const contractEnd = typeof until === 'string' ? until : null;
        const lastLumpSumDay = addDays(addMonths(start, 6), -1);
        const planned = measurementPlanning({ start, lastLumpSumDay, contractEnd }, defaultPolicies, builtInTables);
        return [ordered.day > planned.orderLastDay];
      });
    });
    const share = late.filter(Boolean).length / late.length;
    expect(late.length).toBeGreaterThan(150);
    expect(share).toBeGreaterThan(0.08);
    expect(share).toBeLessThan(0.17);
  });

  it('tells what happens on the way to work and beside the placements, within the days of each body (G16, D3, seeds 5, 14, 19, 29, 43)', () => {
    const made = script('1', '2020-01-01', '2022-12-31');
    const facts = made.deeds.flatMap(({ does }) => (does.kind === 'pathway' ? does.facts : []));
    expect([...new Set(facts.map(({ kind }) => kind))].toSorted()).toEqual([
      'contactWish',
      'focusGroups',
      'ladder',
      'shelteredWork',
      'stepToWork',
      'uwvExpert',
      'workConclusion',
      'workFit',
    ]);
    const events = made.deeds.flatMap(({ does }) => (does.kind === 'event' ? [does.event] : []));
    const kinds = new Set(events.filter(({ type }) => type === 'support.requested').map(({ kind }) => kind));
    expect(kinds.size).toBeGreaterThan(4);
    expect(events.some(({ type }) => type === 'default.noticed')).toBe(true);
    expect(events.some(({ type, kind }) => type === 'decision.prepared' && kind === 'penalty')).toBe(true);
    const { rooms } = made;
    expect(new Set(rooms.map(({ key }) => key)).size).toBe(rooms.length);
    expect(rooms.every(({ day }, index) => day >= (rooms[index - 1]?.day ?? ''))).toBe(true);
    const weesp = rooms.filter(({ body }) => body.code === 'weesp');
    expect(weesp.at(-1)).toMatchObject({ day: '2022-03-23', does: { kind: 'picture' } });
    expect([...new Set(rooms.map(({ does }) => does.kind))].toSorted()).toEqual([
      'bureauAdded',
      'bureauAgreed',
      'bureauStops',
      'complaint',
      'complaintStep',
      'differencesExplained',
      'labelled',
      'measuringBlocked',
      'measuringGoesOn',
      'organisations',
      'personEntered',
      'personOnTheWay',
      'picture',
      'readingGiven',
      'registerCompared',
      'reportsWanted',
      'sampleDrawn',
      'sampleJudged',
      'shelteredTask',
      'substituted',
      'trainingHeld',
      'trainingPlanned',
      'voucherIssued',
      'vouchersExpired',
    ]);
  });

  it('takes Weesp out of the region on 24 March 2022 (M50)', () => {
    const { plans, deeds } = script('1', '2021-06-01', '2022-12-31');
    const weesp = plans.filter((plan) => plan.municipality === '0457');
    expect(weesp.length).toBeGreaterThan(0);
    expect(weesp.every((plan) => plan.confirmedOn <= '2022-03-23')).toBe(true);
    const succeeded = deeds.filter((deed) => deed.does.kind === 'event' && deed.does.event.type === 'body.succeeded');
    expect(succeeded.length).toBeGreaterThan(0);
    expect(succeeded.every((deed) => deed.day === '2022-03-24')).toBe(true);
  });
});

describe('what is drawn', () => {
  it('does not depend on the order of asking and keeps to its bounds', () => {
    const draw = new Draw('1', 7);
    const days = Array.from({ length: 500 }, (_none, index) => draw.between(`day.${index}`, 3, 9));
    expect([Math.min(...days), Math.max(...days)]).toEqual([3, 9]);
    expect(new Draw('1', 7).between('day.4', 3, 9)).toBe(days[4]);
    expect(new Draw('1', 8).unit('day')).not.toBe(draw.unit('day'));
  });

  it('follows its weights', () => {
    const draw = new Draw('1', 'weights');
    const drawn = Array.from({ length: 4000 }, (_none, index) =>
      draw.weighted(`${index}`, [
        ['often', 3],
        ['seldom', 1],
        ['never', 0],
      ]),
    );
    expect(drawn.filter((one) => one === 'often').length / drawn.length).toBeCloseTo(0.75, 1);
    expect(drawn).not.toContain('never');
  });

  it('gives numbers that pass the check of a BSN, each once (F2)', () => {
    const numbers = Array.from({ length: 300 }, (_none, index) => madeUpBsn(index + 1));
    expect(numbers.every(isBsn)).toBe(true);
    expect(new Set(numbers).size).toBe(300);
  });

  it('gives ids that a database takes', () => {
    expect(seededUuid('1', 'placement', 4)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
