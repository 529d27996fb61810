import { Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { NotFoundError } from '../../../http/request.errors.js';
import { EmployerService } from '../../../employers/employer.service.js';
import { ExpertOrders } from '../../../measurements/expert-orders.service.js';
import { Clock } from '../../../platform/clock.js';
import { CalendarSubscriptions } from '../../../reminders/calendar-subscriptions.js';
import { mailPlace } from '../../../reminders/outgoing-mail.js';
import { visitCalendar } from '../../../reminders/visit-calendar.js';
import { PageSettings } from '../../session/page-settings.js';
import { OpenPage } from '../../session/web-page.js';
import { withPlaces } from '../agenda/place-names.js';

const SECRET = /^([A-Za-z0-9_-]{43})\.ics$/;

/** The visits of one expert for a calendar program. The secret in the address is all it has; it shows no person. */
@OpenPage('kalender')
export class CalendarFeedController {
  constructor(
    private readonly subscriptions: CalendarSubscriptions,
    private readonly orders: ExpertOrders,
    private readonly employers: EmployerService,
    private readonly settings: PageSettings,
    private readonly clock: Clock,
  ) {}

  @Get(':file')
  async feed(@Param('file') file: string, @Res() response: Response): Promise<void> {
    const secret = SECRET.exec(file)?.[1];
    const actor = secret === undefined ? undefined : await this.subscriptions.find(secret);
    if (!actor) throw new NotFoundError('Deze agenda is er niet, of de link is ingetrokken.');
    const planned = (await this.orders.ofExpert(actor)).filter(({ facts }) => facts.visitOn !== null);
    const orders = await withPlaces(this.employers, actor, planned);
    const visits = orders.flatMap(({ placement, number, workplace, facts }) =>
      facts.visitOn === null
        ? []
        : [
            {
              placement,
              number,
              on: facts.visitOn,
              startsAt: facts.startsAt ?? undefined,
              minutes: facts.minutes ?? 60,
              sequence: facts.visitSequence,
              town: workplace.place,
            },
          ],
    );
    const { host } = mailPlace(this.settings.origin);
    response
      .set({ 'Content-Type': 'text/calendar; charset=utf-8', 'Cache-Control': 'private, no-cache' })
      .set('Content-Disposition', 'inline; filename="loonwaardemetingen.ics"')
      .set('X-Robots-Tag', 'noindex')
      .send(visitCalendar(visits, host, await this.clock.now()));
  }
}
