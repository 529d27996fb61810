import { Get, Param, Query } from '@nestjs/common';
import { h } from 'preact';
import { z } from 'zod';
import type { JsonObject, LocalDate } from '../../../../workflows/definition.js';
import { earlier } from '../../../../workflows/law/dates.js';
import { localDate as dayString } from '../../../../workflows/payload.js';
import type { SessionActor } from '../../../access/session.js';
import { UnknownStreamError } from '../../../engine/engine.errors.js';
import { IdPipe } from '../../../http/id.pipe.js';
import { ParticularsService } from '../../../particulars/particulars.service.js';
import { PlacementJournal } from '../../../placements/placement-journal.service.js';
import { PlacementReader, type LookedBack } from '../../../placements/placement-reader.service.js';
import { placementView } from '../../../placements/placement-view.js';
import type { PlacementView } from '../../../placements/placement.views.js';
import type { PlacementItem, RoomRow } from '../../../placements/placement-rows.js';
import { Clock } from '../../../platform/clock.js';
import { localDate } from '../../../platform/legal-time.js';
import { caseNumber } from '../../../reminders/case-number.js';
import type { WorkSides } from '../../../workplaces/work-sides.js';
import { Renderer } from '../../layout/renderer.js';
import { FileNamesReader, type FileNames } from '../../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../../session/current-page.js';
import { WebPage } from '../../session/web-page.js';
import { onwardWays } from '../../statechart/state-ways.js';
import { longDate, shortDate } from '../../words/dutch-dates.js';
import { euros } from '../../words/dutch-numbers.js';
import { capital, roleWord } from '../../words/role-words.js';
import { crumbsOf } from '../crumbs.js';
import { factRows, type FactRow } from '../facts-view.js';
import { PlacementExtras } from '../placement-extras.js';
import { purposeFor } from '../purpose.js';
import { RecordedReader } from '../recorded-reader.js';
import { marksOf } from '../time-bar.js';
import type { PartiesThen } from './parties-then.js';
import { PlacementThenReader } from './placement-then.js';
import { changedSince } from './since-then.js';
import { ThenPage, type ThenShown } from './then-page.js';

const STORY = 8;
const Asked = z.object({ dag: dayString });

/** Looks back at a placement on an earlier day. */
@WebPage('plaatsingen/:id/toen')
export class ThenController {
  constructor(
    private readonly renderer: Renderer,
    private readonly reader: PlacementReader,
    private readonly then: PlacementThenReader,
    private readonly extras: PlacementExtras,
    private readonly journal: PlacementJournal,
    private readonly recorded: RecordedReader,
    private readonly particulars: ParticularsService,
    private readonly names: FileNamesReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  async asOf(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Query() query: unknown,
  ): Promise<string> {
    const { actor } = page.visitor;
    const today = localDate(await this.clock.now());
    const asked = Asked.safeParse(query).data?.dag;
    const fault =
      query !== null && typeof query === 'object' && 'dag' in query && (asked === undefined || asked > today);
    const day = earlier(asked ?? today, today);
    const look = { operation: 'placement.history', purpose: purposeFor(page, id) };
    const back = await this.reader.replayedAsOf(actor, id, day, look).catch((error: unknown) => {
      if (error instanceof UnknownStreamError) return undefined;
      throw error;
    });
    const was = back && (await this.shown(page, back, day));
    const body = h(ThenPage, { page, placement: id, day, today, fault, was });
    return this.renderer.page({ page, title: `Zaak ${caseNumber(id)} zoals het was`, crumbs: crumbsOf(id), body });
  }

  private async shown({ visitor: { actor } }: VisitedPage, back: LookedBack, day: LocalDate): Promise<ThenShown> {
    const { file: now, replayed } = back;
    const { id } = now.item;
    const { file, parties, ...shown } = await this.then.of(actor, back, day);
    const view = placementView(file);
    const namesNow = await this.namesOf(actor, file.item, now.item);
    const names = namesThen(namesNow, file.item, parties);
    const live = replayed.stream.live.get('placement');
    const { contracts, decisions } = await this.recorded.of(actor, id);
    const was = { view, workplace: shown.workplace, ...pick(shown.details) };
    const is = { view: placementView(now), workplace: await this.particulars.sidesOf(actor, id), contracts, decisions };
    return {
      ...shown,
      view,
      names,
      number: caseNumber(id),
      ways: live === undefined ? [] : onwardWays(live.definition, live.instance.value),
      chart: live && (await this.extras.chartThen(live, replayed.stood)),
      entries: replayed.entry,
      story: await this.journal.newestUntil(actor, now, replayed.entry, STORY),
      later: (await this.journal.lastOf(actor, now)) - replayed.entry,
      since: changedSince(standing(was, names), standing(is, namesNow)),
    };
  }

  /** An employer that was taken over has its name beside the one of now. */
  private async namesOf(actor: SessionActor, then: PlacementItem, now: PlacementItem): Promise<FileNames> {
    const names = await this.names.ofOpened(actor, now);
    const employers = await this.names.employersOf(actor, [then.employer, now.employer]);
    return { ...names, employers };
  }
}

/** The worker and the employer as they were called then, for who sees names; colleagues as they are called now. */
function namesThen(
  now: FileNames,
  { candidate, employer }: PlacementItem,
  { person, employers }: PartiesThen,
): FileNames {
  const was = employers.get(employer)?.name;
  return {
    ...now,
    people: person && now.people.has(candidate) ? new Map([...now.people, [candidate, person.name]]) : now.people,
    employers: was === undefined ? now.employers : new Map([...now.employers, [employer, was]]),
  };
}

type Standing = {
  readonly view: PlacementView;
  readonly workplace: WorkSides | undefined;
  readonly contracts: readonly RoomRow[];
  readonly decisions: readonly RoomRow[];
};

const pick = (details: ThenShown['details']): Pick<Standing, 'contracts' | 'decisions'> => ({
  contracts: details?.contracts ?? [],
  decisions: details?.decisions ?? [],
});

/** What people ask of a placement first, as label and text, so that two moments can be held against each other. */
function standing({ view, workplace, contracts, decisions }: Standing, names: FileNames): readonly FactRow[] {
  const context = view.instances.find(({ name }) => name === 'placement')?.facts as JsonObject | undefined;
  const wage = contracts.at(-1)?.['monthlyWage'];
  const { label, whoActs, nextDueOn } = view.summary;
  return [
    ['Stand', label],
    ['Aan zet', capital(roleWord(whoActs))],
    ['Uiterste dag', nextDueOn === null ? undefined : longDate(nextDueOn)],
    ...factRows({ view, names, workplace }),
    ['Loon per maand', typeof wage === 'string' ? euros(wage) : undefined],
    ['Genomen besluiten', String(decisions.filter(({ decidedOn }) => typeof decidedOn === 'string').length)],
    ...marksOf(context ?? {}, undefined).map(({ label: mark, day }): FactRow => [mark, shortDate(day)]),
  ];
}
