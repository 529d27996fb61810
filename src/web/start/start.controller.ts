import { Get } from '@nestjs/common';
import { h } from 'preact';
import type { Role } from '../../../workflows/definition.js';
import { PlacementReader } from '../../placements/placement-reader.service.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { Inbox, type InboxItem } from '../../reminders/inbox.service.js';
import { DraftStore } from '../drafts/draft-store.js';
import { MorningWork } from '../expert/start/morning-work.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { MonthsAhead } from '../../subsidies/months-ahead.service.js';
import { AnyPage, type VisitedPage } from '../session/current-page.js';
import type { PageSession, Visitor } from '../session/page-session.js';
import { OpenPage } from '../session/web-page.js';
import { amountSignals } from './amount-signals.js';
import { filesOf } from './message-list.js';
import { StartPage } from './start-page.js';
import { WorkLines } from './work-lines.js';
import { WelcomePage } from './welcome-page.js';

const SHOWN_MESSAGES = 15;
/** So many are put in order of their last day. */
const READ_MESSAGES = 300;
const SHOWN_FILES = 10;
/** Roles with files of their own to look at in the morning. */
const WITH_FILES: readonly Role[] = ['consultant', 'expert', 'manager', 'backOffice', 'reviewer'];

/** The first page, by role: what is due, by whom, by when. */
@OpenPage()
export class StartController {
  constructor(
    private readonly renderer: Renderer,
    private readonly inbox: Inbox,
    private readonly placements: PlacementReader,
    private readonly names: FileNamesReader,
    private readonly drafts: DraftStore,
    private readonly morning: MorningWork,
    private readonly work: WorkLines,
    private readonly clock: Clock,
    private readonly ahead: MonthsAhead,
  ) {}

  @Get()
  async start(@AnyPage() page: PageSession): Promise<string> {
    const { visitor } = page;
    if (visitor === undefined) {
      return this.renderer.page({ page, title: 'Welkom', body: h(WelcomePage, { demo: page.demo }) });
    }
    return this.today({ ...page, visitor });
  }

  private async today(page: VisitedPage): Promise<string> {
    const { actor } = page.visitor;
    const today = localDate(await this.clock.now());
    const ownWork = await this.morning.partFor(page.visitor, today);
    const ownFiles = WITH_FILES.includes(actor.role) && ownWork === undefined;
    const open = await this.inbox.list(actor, { state: 'open', limit: READ_MESSAGES, after: undefined });
    const items = byLastDay(open);
    const files = ownFiles
      ? await this.placements.list(actor, filterFor(page.visitor), { after: undefined, limit: SHOWN_FILES })
      : [];
    const due = files.filter((file) => file.nextDueOn !== null);
    const shown = items.slice(0, SHOWN_MESSAGES);
    const body = h(StartPage, {
      page,
      today,
      items: shown,
      more: items.length > SHOWN_MESSAGES,
      due,
      names: await this.names.of(actor, [...due, ...filesOf(shown)], 'placement.list'),
      amounts: await amountSignals(this.ahead, actor, shown),
      ownFiles,
      ownWork,
      work: await this.work.of(actor, today),
      drafts: await this.drafts.list(actor),
    });
    return this.renderer.page({ page, title: 'Vandaag', body });
  }
}

const filterFor = ({ role }: Visitor): { readonly owner?: string } => (role === 'consultant' ? { owner: 'me' } : {});

/** The nearest last day first; what has none comes after, the newest first. */
const byLastDay = (items: readonly InboxItem[]): readonly InboxItem[] =>
  items.toSorted((a, b) => {
    const [left, right] = [a.lastDay ?? NO_DAY, b.lastDay ?? NO_DAY];
    return left === right ? 0 : left < right ? -1 : 1;
  });
const NO_DAY = '9999-12-31';
