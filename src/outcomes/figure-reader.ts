import { NotAllowedError } from '../access/access.errors.js';
import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { LocalDate, Moment, Role } from '../../workflows/definition.js';
import { addMonths } from '../../workflows/law/dates.js';
import { policyOn } from '../../workflows/law/policies.js';
import type { TablesSource } from '../engine/policy-source.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import type { ForecastService } from '../subsidies/forecast.service.js';
import type { PolicyReader } from '../subsidies/policy-reader.js';
import { FigureAnswers } from './figure-answers.js';
import type { PeriodKind } from './calendar.js';
import { dayOf } from './columns.js';
import { figureCodes, type FigureCodes } from './figure-choices.js';
import type { FigureAnswer, FigureDefinition, FigureQuestion } from './figure-table.js';
import type { OutcomeBook, OutcomePicture } from './outcome-book.js';
import { readPathways, type Pathways } from './pathways-asked.js';
import { select, type OutcomeFilter } from './selection.js';

/** Who sees figures of the own body; the region has tables of its own. */
const SEE_FIGURES: readonly Role[] = ['manager', 'consultant', 'reviewer', 'finance', 'administrator'];
/** Who may open the files behind a figure. */
const SEE_FILES: readonly Role[] = ['manager', 'consultant'];

/** What is asked of a figure: over which placements, of which year, by which periods. */
export type FigureRequest = {
  readonly filter: OutcomeFilter;
  /** Only consultants of this team. */
  readonly team: string;
  readonly year: number;
  readonly per: PeriodKind;
};

/** A placement behind a figure. */
export type FigureFile = {
  readonly id: string;
  readonly candidate: string;
  readonly employer: string;
  readonly owner: string | null;
  readonly label: string;
};
const MOST_FILES = 500;
const FILES = `select id, candidate, employer, owner, label from placement where id = any($1) order by id limit ${MOST_FILES}`;

export type AnsweredFigure = FigureAnswer & {
  readonly at: Moment;
  readonly codes: FigureCodes;
  readonly teams: readonly string[];
};
type Asked = {
  readonly picture: OutcomePicture;
  readonly question: FigureQuestion;
  readonly members: readonly Member[];
};
type Member = {
  readonly id: string;
  readonly name: string;
  readonly team: string | null;
  readonly roles: readonly Role[];
};

/** Answers the figures of the own body. */
export class FigureReader {
  private readonly answers = new FigureAnswers();

  constructor(
    private readonly pool: AppPool,
    private readonly book: OutcomeBook,
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

  /** @throws NotAllowedError */
  async answer(actor: SessionActor, figure: FigureDefinition, request: FigureRequest): Promise<AnsweredFigure> {
    const { picture, question, members } = await this.asked(actor, figure, request);
    const key = [figure.key, request, actor.role, actor.id];
    const answer =
      question.pathways === undefined
        ? this.answers.of(picture, key, question.policies, () => figure.answer(question))
        : figure.answer(question);
    const codes = this.answers.of(picture, ['codes', request.filter], undefined, () =>
      figureCodes(picture, request.filter),
    );
    return {
      ...answer,
      lists: SEE_FILES.includes(actor.role) ? (answer.lists ?? []) : [],
      at: picture.at,
      codes,
      teams: [...new Set(members.flatMap(({ team }) => (team === null ? [] : [team])))].toSorted(),
    };
  }

  /** The placements of a list behind a figure, at most 500, and how many there are. @throws NotAllowedError */
  async files(
    actor: SessionActor,
    figure: FigureDefinition,
    request: FigureRequest,
    list: string,
  ): Promise<{ readonly items: readonly FigureFile[]; readonly all: number }> {
    requireRole(actor, SEE_FILES, 'De dossiers achter een cijfer inzien');
    const { question } = await this.asked(actor, figure, request);
    const ids = figure.behind?.(question, list) ?? [];
    const items = await inSession(
      this.pool,
      actor,
      async (client) => (await client.query<FigureFile>(FILES, [ids.slice(0, MOST_FILES)])).rows,
    );
    return { items, all: ids.length };
  }

  private async asked(actor: SessionActor, figure: FigureDefinition, request: FigureRequest): Promise<Asked> {
    requireRole(actor, SEE_FIGURES, 'Cijfers inzien');
    if (!(await this.isSeen(actor, figure)))
      throw new NotAllowedError('Dit cijfer hoort niet bij uw rol of staat uit.');
    const picture = await this.book.of(actor.tenant);
    const policies = await this.policies.of(actor);
    const members = await this.members(actor);
    const today = localDate(picture.at);
    const full = { contractHours: '36', sectorFullTimeHours: '36' };
    const question: FigureQuestion = {
      picture,
      selection: select(picture, withTeam(request, members)),
      today: dayOf(today),
      year: request.year,
      per: request.per,
      policies,
      tables: this.tables.of(policies),
      fullMonth: await this.forecasts.monthlyAmount(actor, { ...full, from: today, wageValue: null }),
      experts: ownExperts(members, actor.id),
      ...(figure.asksPathways === undefined ? {} : { pathways: await this.pathways(actor, request, today) }),
    };
    return { picture, question, members };
  }

  private async pathways(actor: SessionActor, { filter, year }: FigureRequest, today: LocalDate): Promise<Pathways> {
    const days = { before: addMonths(today, -12), today, stepsFrom: `${year}-01-01` };
    return inSession(this.pool, actor, (client) => readPathways(client, actor.tenant, days, filter.municipality ?? []));
  }

  private async members(actor: SessionActor): Promise<readonly Member[]> {
    return inSession(
      this.pool,
      actor,
      async (client) =>
        (
          await client.query<Member>('select id::text as id, name, team, roles from member where tenant = $1', [
            actor.tenant,
          ])
        ).rows,
    );
  }
}

/** A team is its consultants: the filter on them is narrowed to those of the team. */
function withTeam({ filter, team }: FigureRequest, members: readonly Member[]): OutcomeFilter {
  if (team === '') return filter;
  const own = members.filter((member) => member.team === team).map((member) => member.id);
  const chosen = filter.owner ?? [];
  const owner = chosen.length === 0 ? own : chosen.filter((one) => own.includes(one));
  return { ...filter, owner: owner.length === 0 ? ['nobody'] : owner };
}

/** Experts of the manager's own team; of a manager without a team those without one. */
function ownExperts(members: readonly Member[], manager: string): ReadonlyMap<string, string> {
  const team = members.find(({ id }) => id === manager)?.team ?? null;
  const own = members.filter((member) => member.roles.includes('expert') && member.team === team);
  return new Map(own.map(({ id, name }) => [id, name]));
}
