import { NotAllowedError } from '../access/access.errors.js';
import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { LocalDate, Moment, Role } from '../../workflows/definition.js';
import { policyOn, type PolicySet } from '../../workflows/law/policies.js';
import type { TablesSource } from '../engine/policy-source.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import type { ForecastService } from '../subsidies/forecast.service.js';
import type { PolicyReader } from '../subsidies/policy-reader.js';
import { FigureAnswers } from './figure-answers.js';
import { MOST_FILES, nothingBehind } from './behind.js';
import type { PeriodKind } from './calendar.js';
import { readClosedYears, type ClosedYear } from './closed-years.js';
import { byFirstByte, columnsOf, type IdentifiedRow } from './chunk.js';
import { dayOf, idOf, NEVER, newCodeBook, type Day } from './columns.js';
import { figureCodes, type FigureCodes } from './figure-choices.js';
import { figureMembers, ownExperts, withTeam, type FigureMember } from './figure-members.js';
import type { FigureAnswer, FigureDays, FigureDefinition, FigureQuestion } from './figure-table.js';
import { movedSince } from './moved-since.js';
import type { OutcomeBook, OutcomePicture } from './outcome-book.js';
import type { PeopleBook, PeoplePicture } from './people/people-book.js';
import { selectPeople, type PeopleSelection } from './people/people-selection.js';
import { answerOf, guardOfEarlier, selectionOf } from './guard.js';
import { partFor } from './succession.js';
import { readUwvProfiles, type UwvProfiles } from './uwv-profiles.js';
import { eachOf, PersonCount, select, type OutcomeFilter, type Selection } from './selection.js';

/** Who sees figures of the own body; the region has tables of its own. */
export const SEE_FIGURES: readonly Role[] = ['manager', 'consultant', 'reviewer', 'finance', 'administrator'];
/** Who may open the files behind a figure. */
export const SEE_FILES: readonly Role[] = ['manager', 'consultant'];

/** What is asked of a figure: over which placements, of which year, by which periods. */
export type FigureRequest = {
  readonly filter: OutcomeFilter;
  /** Only consultants of this team. */
  readonly team: string;
  readonly year: number;
  readonly per: PeriodKind;
  /** Of a figure between two days that were asked. */
  readonly days?: FigureDays<LocalDate>;
};

/** A placement behind a figure. */
export type FigureFile = {
  readonly id: string;
  readonly candidate: string;
  readonly employer: string;
  readonly owner: string | null;
  readonly label: string;
};
/** A page of the files behind a number, and how many there are. */
export type FigureFiles = { readonly all: number } & (
  | { readonly of: 'placements'; readonly items: readonly FigureFile[] }
  | { readonly of: 'people'; readonly items: readonly { readonly candidate: string }[] }
);
const FILES = `select id, candidate, employer, owner, label from placement where id = any($1) order by id`;
/** The placements a figure is over. */
export type FigureOver = {
  /** The first of those asked for, by id, and how many there are. */
  readonly placements: readonly string[];
  readonly asked: number;
  /** How many the whole figure is over, and of how many persons. */
  readonly all: number;
  readonly persons: number;
};
/** What a figure may rest on: how many placements, and their ids when they are not more than were asked for. */
export type FigureReach = { readonly count: number; readonly ids: readonly string[] };

export type AnsweredFigure = FigureAnswer & {
  readonly at: Moment;
  readonly codes: FigureCodes;
};
type Asked = {
  readonly picture: OutcomePicture;
  /** Everybody with a file, of a figure that asks the way to work. */
  readonly everybody: PeoplePicture | undefined;
  readonly question: FigureQuestion;
  readonly members: readonly FigureMember[];
  /** With the consultants of the team. */
  readonly filter: OutcomeFilter;
};
/** What a figure is found from anew, in place of what is kept. */
export type FoundPlacements = {
  readonly columns: FoundColumns;
  /** Of a figure that asks people's way to work. */
  readonly people?: PeoplePicture;
  /** The end of an earlier day, with the choices of then: what the rows hold is what was known at that moment. */
  readonly earlier?: { readonly at: Moment; readonly policies: PolicySet };
};

/** Placements as the figures read them, found anew. */
export type FoundColumns = Pick<OutcomePicture, 'chunks' | 'codes'>;

/** @param body whose figures, by its code */
export function columnsFrom(rows: readonly IdentifiedRow[], body: string): FoundColumns {
  const codes = newCodeBook();
  const own = rows.map(([id, row]): IdentifiedRow => [id, partFor(row, body)]);
  return { chunks: byFirstByte(own, ([, row]) => row.candidate).map((some) => columnsOf(some, codes)), codes };
}

/** Answers the figures of the own body. */
export class FigureReader {
  private readonly answers = new FigureAnswers();

  constructor(
    private readonly pool: AppPool,
    private readonly book: OutcomeBook,
    private readonly people: PeopleBook,
    private readonly policies: PolicyReader,
    private readonly tables: TablesSource,
    private readonly forecasts: ForecastService,
  ) {}

  /** Whether somebody sees a figure at all: some are for one role, or only where the body switched them on. */
  async isSeen(actor: SessionActor, figure: FigureDefinition): Promise<boolean> {
    if (!(figure.roles ?? SEE_FIGURES).includes(actor.role)) return false;
    if (figure.switchedBy === undefined) return true;
    const policies = await this.policies.of(actor);
    const at = (await this.book.of(actor.tenant)).at;
    return policyOn(policies, figure.switchedBy, localDate(at));
  }

  /** Figures asked after this hold all that was recorded before it: for what is kept, and not made again. */
  async level(actor: SessionActor): Promise<void> {
    await this.book.level(actor.tenant);
    await this.people.level(actor.tenant);
  }

  /** @throws NotAllowedError */
  async answer(actor: SessionActor, figure: FigureDefinition, request: FigureRequest): Promise<AnsweredFigure> {
    const { picture, everybody, question, members, filter } = await this.asked(actor, figure, request);
    const key = [figure.key, request, actor.role, actor.id, question.today];
    const basis = [
      question.policies,
      everybody?.chunks,
      JSON.stringify([question.closedYears, question.uwvProfiles, filter, question.guard]),
    ];
    const answer = this.answers.of(picture, key, basis, () => answerOf(figure, question));
    const asked = ['codes', request.filter, request.team, question.today];
    const teams = JSON.stringify(members.map(({ id, team }) => [id, team]));
    const codes = this.answers.of(picture, asked, [teams], () =>
      figureCodes(picture, request, members, question.today),
    );
    return {
      ...answer,
      lists: SEE_FILES.includes(actor.role) ? (answer.lists ?? []) : [],
      at: everybody === undefined ? picture.at : earlier(picture.at, everybody.at),
      codes,
    };
  }

  /** A page of the files of a list behind a figure, and how many there are. @throws NotAllowedError */
  async files(
    actor: SessionActor,
    figure: FigureDefinition,
    request: FigureRequest,
    list: string,
    { first, most }: { readonly first: number; readonly most: number },
  ): Promise<FigureFiles> {
    requireRole(actor, SEE_FILES, 'De dossiers achter een cijfer inzien');
    const { question } = await this.asked(actor, figure, request);
    const { of, page, count } = figure.behind?.(question, list) ?? nothingBehind;
    const ids = page(first, most);
    if (of === 'people') return { of, items: ids.map((candidate) => ({ candidate })), all: count };
    const items = await inSession(
      this.pool,
      actor,
      async (client) => (await client.query<FigureFile>(FILES, [ids])).rows,
    );
    return { of, items, all: count };
  }

  /**
   * What a figure is over: every placement that passes its filters, or those of a list behind it.
   * @throws NotAllowedError
   */
  async over(
    actor: SessionActor,
    figure: FigureDefinition,
    request: FigureRequest,
    list: string | undefined,
  ): Promise<FigureOver & { readonly at: Moment; readonly opensFiles: boolean }> {
    const { picture, question } = await this.asked(actor, figure, request);
    return { ...overOf(figure, question, list), at: picture.at, opensFiles: SEE_FILES.includes(actor.role) };
  }

  /**
   * Every placement that the figure may rest on, with all others of the same persons: a job that goes on counts with the
   * one before it (G3, G6). Of an earlier day also those that passed the filters then and do not pass them now.
   * @param then an earlier day, or now
   * @param most of more placements only their number is told
   * @throws NotAllowedError
   */
  async reach(
    actor: SessionActor,
    figure: FigureDefinition,
    request: FigureRequest,
    then: { readonly day: LocalDate; readonly moment: Moment } | undefined,
    most: number,
  ): Promise<FigureReach> {
    const { picture, question, members } = await this.asked(actor, figure, request);
    const restsOnBody = figure.restsOnBody === true && question.guard.of === 'team';
    if (restsOnBody)
      return ofTheirPersons(select(picture), most, { until: then === undefined ? NEVER : dayOf(then.day) });
    if (then === undefined) return ofTheirPersons(question.selection, most);
    const { day, moment } = then;
    const { before, moved } = await inSession(this.pool, actor, async (client) => ({
      before: await figureMembers(client, actor.tenant, moment),
      moved: await movedSince(client, actor.tenant, withTeam(request.filter, request.team, members), then),
    }));
    // Who is in the team now, and who was.
    const filter = withTeam(request.filter, request.team, [...members, ...before]);
    return ofTheirPersons(select(picture, filter), most, { also: new Set(moved), until: dayOf(day) });
  }

  /** Placements by id as a list shows them; nothing for who opens no files. */
  async named(actor: SessionActor, ids: readonly string[]): Promise<readonly FigureFile[]> {
    if (!SEE_FILES.includes(actor.role)) return [];
    return inSession(this.pool, actor, async (client) => (await client.query<FigureFile>(FILES, [ids])).rows);
  }

  /**
   * The same question asked of other rows than those that are kept: what the figure is when they are found anew.
   * @param wish one of the lists behind it; all placements when left out, or when there is no such list
   * @throws NotAllowedError
   */
  async answerFrom(
    actor: SessionActor,
    figure: FigureDefinition,
    request: FigureRequest,
    { columns, people, earlier: then }: FoundPlacements,
    wish: string | undefined,
  ): Promise<{ readonly answer: FigureAnswer; readonly over: FigureOver }> {
    const { picture, question, members: current } = await this.asked(actor, figure, request);
    const members =
      then === undefined
        ? current
        : await inSession(this.pool, actor, (client) => figureMembers(client, actor.tenant, then.at));
    const anew: OutcomePicture = { ...columns, at: then?.at ?? picture.at };
    const { filter, selection, guard } = selectionOf(anew, request, members, dayOf(localDate(anew.at)));
    const isEarlier = localDate(anew.at) < localDate(picture.at);
    const found: FigureQuestion = {
      ...question,
      picture: anew,
      selection,
      guard: isEarlier ? guardOfEarlier(guard, actor.role, SEE_FILES) : guard,
      experts: ownExperts(members, actor.id),
      ...(people === undefined ? {} : { people: selectPeople(people, selection, filter) }),
      ...(then === undefined ? {} : await this.choicesThen(actor, figure, then)),
    };
    const answer = answerOf(figure, found);
    const lists = SEE_FILES.includes(actor.role) ? (answer.lists ?? []) : [];
    const list = lists.find(({ key }) => key === wish)?.key;
    return { answer: { ...answer, lists }, over: overOf(figure, found, list) };
  }

  private async choicesThen(
    actor: SessionActor,
    figure: FigureDefinition,
    { at, policies }: { readonly at: Moment; readonly policies: PolicySet },
  ): Promise<Partial<FigureQuestion>> {
    const from = localDate(at);
    return {
      today: dayOf(from),
      policies,
      tables: this.tables.of(policies),
      fullMonth: await this.forecasts.monthlyAmount(actor, { ...FULL_TIME, from, wageValue: null }, policies),
      ...(figure.asksClosedYears === undefined ? {} : { closedYears: await this.closedYears(actor, figure.key, at) }),
      ...(figure.asksUwvProfiles === undefined ? {} : { uwvProfiles: await this.uwvProfiles(actor, from) }),
    };
  }

  private async asked(actor: SessionActor, figure: FigureDefinition, request: FigureRequest): Promise<Asked> {
    requireRole(actor, SEE_FIGURES, 'Cijfers inzien');
    if (!(await this.isSeen(actor, figure)))
      throw new NotAllowedError('Dit cijfer hoort niet bij uw rol of staat uit.');
    const picture = await this.book.of(actor.tenant);
    const policies = await this.policies.of(actor);
    const members = await inSession(this.pool, actor, (client) => figureMembers(client, actor.tenant));
    const today = localDate(picture.at);
    const { filter, selection, guard } = selectionOf(picture, request, members, dayOf(today));
    const everybody = figure.asksPeople === undefined ? undefined : await this.people.of(actor.tenant);
    const question: FigureQuestion = {
      picture,
      selection,
      guard,
      today: dayOf(today),
      year: request.year,
      per: request.per,
      ...(request.days === undefined ? {} : { days: daysOf(request.days) }),
      policies,
      tables: this.tables.of(policies),
      fullMonth: await this.forecasts.monthlyAmount(actor, { ...FULL_TIME, from: today, wageValue: null }),
      experts: ownExperts(members, actor.id),
      ...(everybody === undefined ? {} : { places: await this.places() }),
      ...(figure.asksClosedYears === undefined ? {} : { closedYears: await this.closedYears(actor, figure.key) }),
      ...(figure.asksUwvProfiles === undefined ? {} : { uwvProfiles: await this.uwvProfiles(actor) }),
    };
    const asked = everybody && whenAsked(question, () => selectPeople(everybody, selection, filter));
    return { picture, everybody, question: asked ?? question, members, filter };
  }

  private async places(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.pool.query<{ code: string; name: string }>('select code, name from municipality');
    return new Map(rows.map(({ code, name }) => [code, name]));
  }

  private async uwvProfiles(actor: SessionActor, until?: LocalDate): Promise<readonly UwvProfiles[]> {
    return inSession(this.pool, actor, (client) => readUwvProfiles(client, until));
  }

  private async closedYears(actor: SessionActor, key: string, until?: Moment): Promise<readonly ClosedYear[]> {
    return inSession(this.pool, actor, (client) => readClosedYears(client, actor.tenant, key, until));
  }
}

/** An answer that is kept needs no walk over everybody. */
function whenAsked(question: FigureQuestion, find: () => PeopleSelection): FigureQuestion {
  let found: PeopleSelection | undefined;
  return Object.defineProperty({ ...question }, 'people', { enumerable: true, get: () => (found ??= find()) });
}

const daysOf = (days: FigureDays<LocalDate>): FigureDays<Day> =>
  Object.fromEntries(Object.entries(days).map(([name, day]) => [name, dayOf(day)]));

const FULL_TIME = { contractHours: '36', sectorFullTimeHours: '36' };

const earlier = (a: Moment, b: Moment): Moment => (Date.parse(a) < Date.parse(b) ? a : b);

/** @param list one of the lists behind the figure; all placements when left out */
function overOf(figure: FigureDefinition, question: FigureQuestion, list: string | undefined): FigureOver {
  const behind = list === undefined ? undefined : (figure.behind?.(question, list) ?? nothingBehind);
  const people = behind?.of === 'people' ? new Set(behind.page(0, behind.count)) : undefined;
  const placements: string[] = [];
  const persons = new PersonCount();
  let [all, asked] = [0, 0];
  eachOf(question.selection, (columns, index) => {
    all += 1;
    persons.add(columns, index);
    if (people !== undefined && !people.has(idOf({ ids: columns.candidates }, index))) return;
    asked += 1;
    if (placements.length < MOST_FILES) placements.push(idOf(columns, index));
  });
  const told = { all, persons: persons.count };
  if (behind?.of === 'placements') return { placements: behind.ids, asked: behind.count, ...told };
  return { placements, asked, ...told };
}

/**
 * All placements of the persons in a selection, and of those of some ids.
 * @param more `also` these ids; `until` opened on this day at the latest
 */
function ofTheirPersons(
  { parts }: Selection,
  most: number,
  { also = new Set(), until = NEVER }: { readonly also?: ReadonlySet<string>; readonly until?: Day } = {},
): FigureReach {
  let count = 0;
  const ids: string[] = [];
  for (const { columns, index } of parts) {
    const { person, opened } = columns;
    const isTheirs = new Uint8Array((person[columns.count - 1] ?? -1) + 1);
    for (const one of index) isTheirs[person[one] ?? 0] = 1;
    if (also.size > 0)
      for (let one = 0; one < columns.count; one += 1) if (also.has(idOf(columns, one))) isTheirs[person[one] ?? 0] = 1;
    for (let one = 0; one < columns.count; one += 1) {
      if (isTheirs[person[one] ?? 0] !== 1 || (opened[one] ?? NEVER) > until) continue;
      count += 1;
      if (count <= most) ids.push(idOf(columns, one));
    }
  }
  return { count, ids: count > most ? [] : ids };
}
