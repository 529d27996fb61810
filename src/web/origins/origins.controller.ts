import { Get, Param, Query } from '@nestjs/common';
import { h } from 'preact';
import { z } from 'zod';
import { localDate as dayString } from '../../../workflows/payload.js';
import { IdPipe } from '../../http/id.pipe.js';
import { NotFoundError } from '../../http/request.errors.js';
import { AmountOrigins } from '../../origins/amount-origin.service.js';
import { StateOrigins } from '../../origins/state-origin.service.js';
import { seesWholeFile } from '../../placements/placement-access.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { crumbsOf } from '../placement/crumbs.js';
import { purposeFor } from '../placement/purpose.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { AmountOriginPage } from './amount-origin-page.js';
import { StateOriginPage } from './state-origin-page.js';
import { monthName } from '../words/dutch-dates.js';

const Asked = z.object({
  dag: dayString.optional().catch(undefined),
  deel: z.string().max(40).catch('placement'),
});
const OPENS_RUNS = ['finance', 'backOffice', 'manager', 'reader'];

/** "Hoe is dit ontstaan" for a state, a decision and an amount. */
@WebPage('plaatsingen/:id')
export class OriginPagesController {
  constructor(
    private readonly renderer: Renderer,
    private readonly states: StateOrigins,
    private readonly amounts: AmountOrigins,
    private readonly names: FileNamesReader,
    private readonly clock: Clock,
  ) {}

  @Get('ontstaan')
  async state(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Query() query: unknown,
  ): Promise<string> {
    const { actor } = page.visitor;
    const { dag, deel } = Asked.parse(query ?? {});
    const today = localDate(await this.clock.now());
    const origin = await this.states.of(actor, id, deel, dag, purposeFor(page, id));
    const members = await this.names.members(actor);
    const on = origin?.on ?? dag ?? today;
    const body = h(StateOriginPage, { placement: id, part: deel, today, on, origin, members });
    return this.renderer.page({ page, title: 'Hoe is deze plaatsing ontstaan', crumbs: crumbsOf(id), body });
  }

  @Get('geld/:month/ontstaan')
  async amount(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Param('month') month: string,
    @Query() query: unknown,
  ): Promise<string> {
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new NotFoundError();
    const { actor } = page.visitor;
    const { dag } = Asked.parse(query ?? {});
    const today = localDate(await this.clock.now());
    const origin = await this.amounts.of(actor, id, month, dag, purposeFor(page, id));
    const on = origin?.on ?? dag ?? today;
    const opensRuns = OPENS_RUNS.includes(actor.role);
    const body = h(AmountOriginPage, {
      placement: id,
      month,
      today,
      on,
      origin,
      opensRuns,
      opensStates: seesWholeFile(actor.role),
    });
    return this.renderer.page({
      page,
      title: `Hoe is de subsidie over ${monthName(month)} ontstaan`,
      crumbs: crumbsOf(id),
      body,
    });
  }
}
