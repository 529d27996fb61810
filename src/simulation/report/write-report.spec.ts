import { describe, expect, it } from '@jest/globals';
import { defaultPolicies } from '../../../workflows/law/policies.js';
import { wageValueOf } from '../../../workflows/law/wage-value.js';
import { mediaTypeOf } from '../../uploads/file-type.js';
import { sealedPart } from '../../placements/placement.schemas.js';
import { Draw } from '../draw.js';
import { madeUpProof } from '../money/made-up-proof.js';
import { gooiEnVechtstreek } from '../region.data.js';
import { simulationScript, type Deed } from '../simulation-script.js';
import { measuredTasks } from './measured-tasks.js';

const FROM = '2026-06-03';
const plan = { region: gooiEnVechtstreek, seed: '1', from: '2024-11-30', until: '2026-11-29' } as const;
const plain = simulationScript(plan);
const written = simulationScript({ ...plan, reports: { from: FROM, lettersFrom: '2026-09-30' } });

type Sent = Extract<Deed['does'], { readonly kind: 'event' }>;
const sentIn = (deeds: readonly Deed[], type: string): readonly Sent[] =>
  deeds.flatMap(({ does }) => (does.kind === 'event' && does.event.type === type ? [does] : []));
const pointsIn = (sent: readonly Sent[]): number =>
  sent.reduce((sum, { sealed }) => sum + (sealed?.words.points?.length ?? 0), 0);

describe('reports of the demo', () => {
  it('have whole percents in their tables that give the wage value that was drawn (C3–C5)', () => {
    for (let wageValue = 25; wageValue < 100; wageValue += 1) {
      for (let number = 1; number <= 40; number += 1) {
        const tasks = measuredTasks(new Draw('1', number), { name: 'first', wageValue });
        expect(wageValueOf(false, tasks, '2026-05-01', defaultPolicies).wageValue).toBe(wageValue);
        expect(
          tasks.flatMap(Object.values).every((value) => Number.isInteger(value) && value > 0 && value <= 100),
        ).toBe(true);
      }
    }
  });

  it('are left out of a simulation, and of the demo before the window', () => {
    const sealed = (deeds: readonly Deed[]): readonly Deed[] =>
      deeds.filter(({ does }) => does.kind === 'event' && does.sealed !== undefined);
    expect(sealed(plain.deeds)).toEqual([]);
    expect(sentIn(plain.deeds, 'report.returned')).toEqual([]);
    const long = sealed(written.deeds).map(({ day }) => day);
    expect(long.length).toBeGreaterThan(40);
    expect(long.every((day) => day > '2026-04-15')).toBe(true);
  });

  it('say everything that a report asks, in words that the product takes, with no name in them (C8)', () => {
    const drafts = sentIn(written.deeds, 'draft.made').flatMap(({ event, sealed }) =>
      sealed ? [{ event, sealed }] : [],
    );
    for (const { event, sealed } of drafts) {
      const words = sealedPart.parse(sealed.words);
      expect(words.tasks ?? []).toHaveLength((event['tasks'] as readonly unknown[]).length);
      expect(words.report?.performedJob).toBeTruthy();
    }
    const said = JSON.stringify(written.deeds.map(({ does }) => (does.kind === 'event' ? does.sealed?.words : null)));
    expect(said).not.toMatch(/\{taak\}|Voorbeeld|Test|undefined/);
    const explanations = drafts.flatMap(({ sealed }) => (sealed.words.tasks ?? []).map((task) => task.explanation));
    expect(new Set(explanations).size).toBeGreaterThan(explanations.length * 0.7);
  });

  it('answer every point of a view, and some come back once for their words or their table (C7)', () => {
    const views = sentIn(written.deeds, 'view.given');
    const answers = sentIn(written.deeds, 'view.answered');
    expect(pointsIn(answers)).toBeGreaterThan(3);
    expect(pointsIn(answers)).toBeLessThanOrEqual(pointsIn(views));
    const returned = sentIn(written.deeds, 'report.returned');
    expect(new Set(returned.flatMap(({ event }) => event['reasons']))).toEqual(new Set(['explanation', 'calculation']));
    expect(returned.every(({ sealed }) => (sealed?.words.explanation ?? '').length > 20)).toBe(true);
  });

  it('leave the determination to whoever sends its letters, from the day on which letters are made', () => {
    const since = written.deeds.filter(({ day }) => day >= '2026-09-30');
    expect(sentIn(since, 'wageValue.determined').length).toBeGreaterThan(3);
    expect(sentIn(since, 'determination.sent')).toEqual([]);
  });
});

describe('a made-up proof of an account (M16)', () => {
  it('is a PDF of one page in which every object is where its table says', () => {
    const pdf = madeUpProof({
      proof: 'bankLetter',
      employer: 'Test (1)',
      iban: 'NL00TEST0000000001',
      on: '1 juni 2026',
    });
    expect(mediaTypeOf(pdf)).toBe('application/pdf');
    const text = pdf.toString('latin1');
    const table = [...text.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, at]) => Number(at));
    expect(table.map((at) => text.slice(at, at + 7))).toEqual([1, 2, 3, 4, 5].map((object) => `${object} 0 obj`));
    expect(text).toContain('IBAN: NL00 TEST 0000 0000 01');
    expect(text).toContain('Test \\(1\\)');
  });
});
