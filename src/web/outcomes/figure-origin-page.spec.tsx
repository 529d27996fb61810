import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import type { FigureOrigin } from '../../origins/figure-origin.service.js';
import type { DayReplay } from '../../origins/replays/day-replay.js';
import { FIGURES } from '../../outcomes/figures/all-figures.js';
import type { FileNames } from '../names/file-names.js';
import { FigureOriginPage } from './figure-origin-page.js';
import { figureQuery } from './figure-query.js';

const replay: DayReplay = {
  id: '0f5b8d5e-7a8c-4f4e-9c3e-1d2c3b4a5968',
  day: '2026-06-01',
  moment: '2026-06-01T21:59:59.999Z',
  askedBy: 'Marga Mulder',
  askedAt: '2026-11-30T13:35:00.000Z',
  placements: 5000,
  people: 4000,
  state: 'placements',
  replayed: 1200,
  failed: [],
  finishedAt: null,
};
const done: DayReplay = { ...replay, state: 'done', replayed: 9000, finishedAt: '2026-11-30T13:50:00.000Z' };

/** @param day an earlier one; today when left out */
function shown(anew: FigureOrigin['anew'], day?: string): string {
  const [figure] = FIGURES;
  if (figure === undefined) throw new Error('There are no figures.');
  const origin: FigureOrigin = {
    at: '2026-11-30T14:00:00.000Z',
    on: day ?? '2026-11-30',
    isToday: day === undefined,
    placements: 5000,
    persons: 4000,
    countedThen: true,
    tables: [],
    lists: [],
    anew,
    proof: { files: 25, entries: 900, wrong: [] },
    files: [],
    asked: 5000,
    list: undefined,
  };
  const page = { csrf: 'teken' } as Parameters<typeof FigureOriginPage>[0]['page'];
  const names: FileNames = { people: new Map(), employers: new Map(), members: new Map() };
  const asked = { page, refusal: undefined, figure, query: figureQuery({}, 2026), filters: [], today: '2026-11-30' };
  return renderToString(<FigureOriginPage {...asked} origin={origin} names={names} />).replaceAll(/<[^>]+>/g, ' ');
}

describe('How a figure over very many files came about', () => {
  it('offers to replay all of them, and says how far that is', () => {
    const tooMany = { how: 'tooMany', files: 5000, of: 'placements' } as const;
    const before = shown({ ...tooMany, replay: undefined }, '2026-06-01');
    expect(before).toContain('Dit cijfer kan op die dag gaan over 5.000 plaatsingen.');
    expect(before).toContain('U kunt alle dossiers laten naspelen, tot en met 1 juni 2026.');
    expect(before).toContain('Alle dossiers laten naspelen');
    const under = shown({ ...tooMany, replay }, '2026-06-01');
    expect(under).toContain('1.200 van 9.000 zijn klaar. Marga Mulder vroeg erom, om 14:35 uur.');
    expect(under).toContain('Kijk hoe ver het nu is');
  });

  it('is found from them afterwards, with what could not be replayed', () => {
    const found = { how: 'wholeDay', files: 4999, same: true, moved: 0 } as const;
    const then = shown({ ...found, replay: { ...done, failed: [replay.id] } }, '2026-06-01');
    expect(then).toContain('met alleen wat tot en met 1 juni 2026 was vastgelegd');
    expect(then).toContain('1 dossier kan niet worden nagespeeld en telt niet mee');
    expect(then).not.toContain('laten naspelen');
  });

  it('of today says whether it is the same, or what was recorded since', () => {
    const until = { ...done, day: '2026-11-30', moment: '2026-11-30T13:35:00.000Z' };
    const found = { how: 'wholeDay', files: 5000, replay: until } as const;
    expect(shown({ ...found, same: true, moved: 3 })).toMatch(/Ja\. .*tot 14:35 uur\. Elk getal is gelijk/s);
    const moved = shown({ ...found, same: false, moved: 3 });
    expect(moved).toContain('Daarna is van 3 dossiers iets vastgelegd');
    expect(moved).toContain('Opnieuw laten naspelen');
    const wrong = shown({ ...found, same: false, moved: 0 });
    expect(wrong).toMatch(/Nee\. .*Daar komt iets anders uit dan hierboven staat\. Meld dit/s);
    expect(wrong).not.toContain('laten naspelen');
  });
});
