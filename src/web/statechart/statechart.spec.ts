import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { WorkflowDefinition } from '../../../workflows/definition.js';
import { objectionV1 } from '../../../workflows/objection/objection.definition.js';
import { definitions, latest } from '../../../workflows/registry.js';
import { chartGraph } from './statechart-graph.js';
import { layoutsByKey, statechartLayout } from './statechart-layout.js';
import { onwardWays, stateStandings } from './state-ways.js';
import { statechartSvg } from './statechart-svg.js';
import { textWidth, wrapText } from './text-width.js';
import { workflowReadme } from './workflow-readme.js';

const newest = [...new Set(definitions.map(({ name }) => name))].flatMap((name) => latest(name) ?? []);
const committed = (definition: WorkflowDefinition, file: string): Promise<string> =>
  readFile(new URL(`../../../workflows/${definition.name}/${file}`, import.meta.url), 'utf8');

/** Never the layouts of a build that may be older than these sources. */
let kept: Awaited<ReturnType<typeof layoutsByKey>>;
beforeAll(async () => {
  kept = await layoutsByKey(definitions);
}, 300_000);

describe('the picture of a workflow', () => {
  it.each(newest.map((one) => [one.name, one] as const))(
    'is up to date for %s, with its README',
    async (_name, one) => {
      expect(await committed(one, 'README.md')).toBe(workflowReadme(one));
      expect(await committed(one, 'statechart.svg')).toBe(await statechartSvg(one));
    },
  );

  it.each(newest.map((one) => [one.name, one] as const))(
    'shows every state of %s inside its frame',
    async (_name, one) => {
      const { boxes, width, height } = await statechartLayout(one);
      const drawn = new Set(boxes.map((box) => box.path));
      expect(Object.keys(one.states).filter((path) => !drawn.has(path))).toEqual([]);
      const outside = boxes.filter(
        (box) => box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height,
      );
      expect(outside).toEqual([]);
    },
  );

  it('is kept by the build under a key that another version does not have', async () => {
    // Both versions of the objection draw the same picture; those of the measurement do not.
    expect(Object.keys(kept)).toHaveLength(newest.length + 1);
    expect(Object.values(kept)).toContainEqual(await statechartLayout(objectionV1));
  });

  it('shows an arrow for everything that leads elsewhere, delays by their Dutch name', () => {
    const { arrows } = chartGraph(objectionV1);
    expect(arrows).toContainEqual({
      from: 'open.incomplete',
      to: 'open.received',
      labels: ['Aanvulling ontvangen', 'vanzelf: tijd om aan te vullen voorbij'],
    });
    expect(arrows.some(({ from, to }) => from === to)).toBe(false);
  });
});

describe('where an instance is now', () => {
  let plain = '';
  let marked = '';
  beforeAll(async () => {
    plain = await statechartSvg(objectionV1);
    marked = await statechartSvg(objectionV1, { current: { open: 'hearingPlanned' }, been: ['open.received'] });
  });

  it('is filled, said in the description, and what was passed is tinted', () => {
    expect(marked).toMatch(/<desc[^>]*>.*Nu: Hoorzitting gepland\. Kan hierna: .*<\/desc>/);
    expect(marked).toMatch(/fill="#154273"[^>]*\/><text[^>]*fill="#ffffff">Hoorzitting gepland</);
    expect(marked).toMatch(/fill="#e3eef8"[^>]*\/><text[^>]*>Ontvangen</);
    expect(plain).not.toMatch(/fill="#ffffff">Hoorzitting gepland/);
  });

  it('draws a way out of it, or out of a state around it, thicker and in the strong colour, and no other', () => {
    const thick =
      marked.match(/<path [^>]*stroke="#154273" stroke-width="3" marker-end="url\(#[^)]*-onward\)"\/>/g) ?? [];
    const ways = onwardWays(objectionV1, { open: 'hearingPlanned' });
    expect(ways.map(({ from, to }) => `${from} > ${to}`).toSorted()).toEqual([
      ' > closed',
      'open > withdrawn',
      'open.hearingPlanned > open.toPrepare',
    ]);
    expect(thick).toHaveLength(ways.length);
    expect(plain).not.toMatch(/stroke-width="3"|-onward/);
    expect(marked.match(/marker-end/g)).toHaveLength(plain.match(/marker-end/g)?.length ?? 0);
  });

  it('says the same in words: now, been, may follow, and what follows a current state', () => {
    const standings = stateStandings(
      objectionV1,
      { open: 'hearingPlanned' },
      new Set(['open', 'open.toPrepare', 'open.received']),
    );
    const said = standings.filter(({ marks }) => marks.length > 0).map(({ path, marks }) => [path, marks.join(', ')]);
    expect(Object.fromEntries(said)).toEqual({
      open: 'nu',
      'open.received': 'geweest',
      'open.hearingPlanned': 'nu',
      'open.toPrepare': 'geweest, kan hierna',
      withdrawn: 'kan hierna',
      closed: 'kan hierna',
    });
    const following = standings.filter(({ followers }) => followers.length > 0);
    expect(following.map(({ path, followers }) => [path, followers.toSorted()])).toEqual([
      ['open', ['Gesloten', 'Ingetrokken']],
      ['open.hearingPlanned', ['Beslissing maken']],
    ]);
  });

  it('shows no way out of what has ended', () => {
    expect(onwardWays(objectionV1, 'closed')).toEqual([]);
    expect(stateStandings(objectionV1, undefined, new Set()).flatMap(({ marks }) => marks)).toEqual([]);
  });

  it('has a title and no style attribute or script, so that it fits a strict content policy', () => {
    expect(marked).toContain('<title id="statechart-objection-1-title">Toestandsdiagram bezwaar (versie 1)</title>');
    expect(marked).not.toMatch(/style=|<style|<script/);
  });
});

describe('the width of a text', () => {
  it('grows with the size and is wider in bold', () => {
    expect(textWidth('Bezoek gepland', 13)).toBeLessThan(textWidth('Bezoek gepland', 13, true));
    expect(textWidth('ill', 13)).toBeLessThan(textWidth('www', 13));
  });

  it('breaks lines on spaces only', () => {
    expect(wrapText('Overdragen aan andere deskundige', 24)).toEqual(['Overdragen aan andere', 'deskundige']);
  });
});
