import { h, type ComponentChildren } from 'preact';
import type { LocalDate } from '../../../../workflows/definition.js';
import type { ExpertOrders } from '../../../measurements/expert-orders.service.js';
import type { FileNamesReader } from '../../names/file-names.js';
import type { Visitor } from '../../session/page-session.js';
import { agendaOf } from '../agenda/agenda-view.js';
import { ExpertMorning } from './expert-morning.js';
import { ReviewMorning } from './review-morning.js';

/** What an expert or a reviewer opens the day with, on the start page. */
export class MorningWork {
  constructor(
    private readonly orders: ExpertOrders,
    private readonly names: FileNamesReader,
  ) {}

  /** Undefined for roles whose day starts with something else. */
  async partFor({ actor }: Pick<Visitor, 'actor'>, today: LocalDate): Promise<ComponentChildren> {
    if (actor.role === 'expert') {
      const orders = await this.orders.ofExpert(actor);
      const names = await this.names.of(actor, orders, 'agenda.read');
      return h(ExpertMorning, { agenda: agendaOf(orders), names, today });
    }
    if (actor.role === 'reviewer') {
      const orders = await this.orders.toReview(actor);
      const names = await this.names.of(actor, orders, 'report.list');
      return h(ReviewMorning, { orders, names, today });
    }
    return undefined;
  }
}
