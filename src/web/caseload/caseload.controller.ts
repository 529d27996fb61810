import { Get, Query } from '@nestjs/common';
import { h } from 'preact';
import type { LocalDate, Role } from '../../../workflows/definition.js';
import { monthOf } from '../../../workflows/law/dates.js';
import type { SessionActor } from '../../access/session.js';
import { cursorOf, keyFrom } from '../../http/page.js';
import { PlacementReader } from '../../placements/placement-reader.service.js';
import { keyOfItem, type PlacementItem } from '../../placements/placement-rows.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { MONEY_EXPLAINED_TO } from '../../subsidies/effect-in-euros.service.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader, type FileNames } from '../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { CaseloadPage } from './caseload-page.js';
import { addressOf, caseloadQuery, filterOf, isPaged, type CaseloadQuery } from './caseload-query.js';
import { ListFactsReader, type ListFacts } from './list-facts.js';
import { sortedList } from './sorted-list.js';

const PER_PAGE = 50;
/** A caseload is put in order whole; nobody follows more than this. */
const AT_MOST = 500;
const PER_SORTED_PAGE = 100;
const NO_NAMES: FileNames = { people: new Map(), employers: new Map(), members: new Map() };
const NO_FACTS: ListFacts = { outlooks: new Map(), months: new Map() };
const HAND_OVER: readonly Role[] = ['consultant', 'manager', 'administrator'];

type Found = {
  readonly items: readonly PlacementItem[];
  readonly next: string | undefined;
  readonly cut: boolean;
  /** Names that the order asked for already. */
  readonly known: FileNames | undefined;
};

@WebPage('caseload')
export class CaseloadController {
  constructor(
    private readonly renderer: Renderer,
    private readonly placements: PlacementReader,
    private readonly names: FileNamesReader,
    private readonly facts: ListFactsReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentPage() page: VisitedPage, @Query() raw: unknown): Promise<string> {
    const { actor, role } = page.visitor;
    const today = localDate(await this.clock.now());
    const query = caseloadQuery(raw, page.visitor);
    const withMoney = MONEY_EXPLAINED_TO.includes(role);
    const { items, next, cut, known } = isPaged(query)
      ? await this.onePage(actor, query, today)
      : await this.sorted(actor, query, today, withMoney);
    const names = known ?? (await this.names.of(actor, items, 'placement.list'));
    const facts = await this.facts.of(actor, idsOf(items), withMoney ? monthOf(today) : undefined);
    const body = h(CaseloadPage, {
      page,
      query,
      today,
      items,
      names,
      facts,
      elsewhere: await this.facts.elsewhere(actor, idsOf(items), today),
      owners: await this.names.colleagues(actor, 'consultant'),
      municipalities: await this.names.ownMunicipalities(actor),
      withMoney,
      mayHandOver: HAND_OVER.includes(role),
      cut,
      next,
    });
    return this.renderer.page({ page, title: role === 'expert' ? 'Mijn metingen' : 'Caseload', body });
  }

  private async onePage(actor: SessionActor, query: CaseloadQuery, today: LocalDate): Promise<Found> {
    const after = keyFrom(query.cursor, 2);
    const rows = await this.placements.list(actor, filterOf(query, today), { after, limit: PER_PAGE + 1 });
    const items = rows.slice(0, PER_PAGE);
    const last = items.at(-1);
    const more = rows.length > PER_PAGE && last !== undefined;
    const next = more ? addressOf(query, { cursor: cursorOf(keyOfItem(last)) }) : undefined;
    return { items, next, cut: false, known: undefined };
  }

  /** What the order asks for is read of the whole list; the rest of a page is read for that page. */
  private async sorted(
    actor: SessionActor,
    query: CaseloadQuery,
    today: LocalDate,
    withMoney: boolean,
  ): Promise<Found> {
    const rows = await this.placements.list(actor, filterOf(query, today), { after: undefined, limit: AT_MOST + 1 });
    const all = rows.slice(0, AT_MOST);
    const known = query.sorteer === 'naam' ? await this.names.of(actor, all, 'placement.list') : undefined;
    const names = known ?? { ...NO_NAMES, employers: await this.employersFor(actor, query, all) };
    const byAmount = query.sorteer === 'bedrag' && withMoney;
    const facts = byAmount ? await this.facts.of(actor, idsOf(all), monthOf(today)) : NO_FACTS;
    const from = placeIn(query);
    const items = sortedList(all, query, names, facts).slice(from, from + PER_SORTED_PAGE);
    const until = from + PER_SORTED_PAGE;
    const next = until < all.length ? addressOf(query, { cursor: String(until) }) : undefined;
    return { items, next, cut: rows.length > AT_MOST, known };
  }

  private async employersFor(
    actor: SessionActor,
    { sorteer }: CaseloadQuery,
    items: readonly PlacementItem[],
  ): Promise<ReadonlyMap<string, string>> {
    if (sorteer !== 'werkgever') return NO_NAMES.employers;
    return this.names.employersOf(actor, [...new Set(items.map(({ employer }) => employer))]);
  }
}

const idsOf = (items: readonly PlacementItem[]): readonly string[] => items.map(({ id }) => id);
/** How many of a sorted list go before: a number in the address, nought for anything else. */
const placeIn = ({ cursor = '' }: CaseloadQuery): number => (/^[0-9]{1,4}$/.test(cursor) ? Number(cursor) : 0);
