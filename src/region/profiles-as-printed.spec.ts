import { describe, expect, it } from '@jest/globals';
import { askedOf } from '../../test/support/outcome-rows.js';
import { peopleFrom } from '../../test/support/people-rows.js';
import type { FigureQuestion } from '../outcomes/figure-table.js';
import { profileLists, profilesBehind, profilesTable } from '../outcomes/figures/profiles-table.js';
import { selectPeople } from '../outcomes/people/people-selection.js';
import type { UwvProfiles } from '../outcomes/uwv-profiles.js';
import { numbersOfPrinted } from './printed-numbers.js';
import { printedTable } from './printed-source.js';
import { PRINTED_TABLES } from './printed-tables.data.js';

const TODAY = '2026-06-15';
const printed = PRINTED_TABLES.filter(({ key }) => key === 'profielen');
const [{ header, rows } = { header: [], rows: [] }] = printed.map(printedTable);
const imported = numbersOfPrinted(printed).flatMap((one): readonly UwvProfiles[] =>
  one.kind === 'uwvProfiles' ? [{ municipality: one.area, period: one.period, source: one.source, ...one.value }] : [],
);
/** The imported rows stand in the order of the printed ones. */
const places = new Map(imported.map(({ municipality }, at) => [municipality, rows[at]?.[0] ?? '']));

/** Files of as many people as the paper counts; without a profile it was said, or never asked. */
function question(more: Partial<FigureQuestion> = {}): FigureQuestion {
  const files = [...places].flatMap(([municipality], at) => {
    const [withProfile = 0, without = 0] = (rows[at] ?? []).slice(1, 3).map(Number);
    return [
      ...Array.from({ length: withProfile }, () => [municipality, 'yes'] as const),
      ...Array.from({ length: without }, (_none, one) => [municipality, one % 2 === 0 ? 'no' : undefined] as const),
    ];
  });
  const persons = files.map(([municipality, code], at) => ({
    id: `${String(at).padStart(8, '0')}-0000-4000-8000-000000000000`,
    municipality,
    lines: code === undefined ? [] : [{ kind: 'profile', from: '2025-02-01', code }],
  }));
  const picture = peopleFrom(persons, `${TODAY}T12:00:00.000Z`);
  const asked = askedOf([], TODAY);
  return { ...asked, places, people: selectPeople(picture, asked.selection, {}), ...more };
}

describe('Profile transparency from own files (G18, seeds 21)', () => {
  it('is the printed table, with what UWV counted beside it', () => {
    const table = profilesTable(question({ uwvProfiles: imported }));
    expect(table.header.map(({ label }) => label)).toEqual(header);
    expect(table.rows.map((row) => row.map(String))).toEqual(rows);
    expect(table.sentence).toContain('139 van de 567 klanten van de gemeente (25%) hebben een profiel');
    expect(table.sentence).toContain('UWV: stand van 2020 (Dienstverlening Banenafspraken');
  });

  it('says "alleen uit import" where UWV gave nothing or a filter is set, and then gives no total', () => {
    for (const one of [question(), question({ uwvProfiles: imported, guard: { of: 'none', why: 'filter' } })]) {
      expect(profilesTable(one).rows.at(-1)).toEqual([
        'Totaal',
        139,
        428,
        'alleen uit import',
        'alleen uit import',
        null,
      ]);
    }
    const some = profilesTable(question({ uwvProfiles: imported.slice(1) })).rows;
    expect([some[0]?.[5], some[1]?.[5], some.at(-1)?.[5]]).toEqual([null, 44, null]);
  });

  it('has the people behind each own number', () => {
    const asked = question();
    const lists = profileLists(asked);
    expect(lists).toHaveLength(16);
    for (const { key, count } of lists) {
      const behind = asked.people && profilesBehind(asked.people, asked.today, key);
      expect([key, behind?.count]).toEqual([key, count]);
    }
  });
});
