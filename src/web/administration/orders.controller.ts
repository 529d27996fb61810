import { randomUUID } from 'node:crypto';
import { Body, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { orderHandover } from '../../caseloads/caseload.schemas.js';
import { OrderHandoverService, type OrdersHandedOver } from '../../caseloads/order-handover.service.js';
import { idempotencyFrom } from '../../http/idempotency.js';
import { NotFoundError } from '../../http/request.errors.js';
import { byUrgency } from '../../measurements/expert-orders.service.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import type { ShownFault } from '../forms/error-summary.js';
import { faultsOf, orUndefined, partOf } from '../forms/form-part.js';
import { listOf, textOf, type Typed } from '../forms/form-values.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { OrdersPage } from './orders-page.js';

const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ORDER = /^([0-9a-f-]{36})\.([0-9]{1,4})$/;
const FIELDS = ['to', 'reason', 'registrationNumber', 'registrationCheckedOn', 'registrationValidUntil'] as const;

type Shown = { readonly typed?: Typed; readonly faults?: readonly ShownFault[]; readonly done?: OrdersHandedOver };

/** M20: the orders of one expert, and moving them to another together. */
@WebPage('werkverdeling/opdrachten')
export class OrdersController {
  constructor(
    private readonly renderer: Renderer,
    private readonly handovers: OrderHandoverService,
    private readonly names: FileNamesReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  async form(@CurrentPage() page: VisitedPage, @Query('van') from: string | undefined): Promise<string> {
    return this.page(page, from ?? '', {});
  }

  @Post()
  async send(@CurrentPage() page: VisitedPage, @Body() typed: Typed, @Res() response: Response): Promise<void> {
    const from = textOf(typed, 'van');
    const given = {
      from,
      ...Object.fromEntries(FIELDS.map((name) => [name, orUndefined(textOf(typed, name).trim())])),
      orders: listOf(typed, 'orders').flatMap((key) => {
        const [, placement, number] = ORDER.exec(key) ?? [];
        return placement === undefined ? [] : [{ placement, number: Number(number) }];
      }),
    };
    const { value, faults } = partOf(orderHandover, given, () => undefined);
    const answer = (status: number, html: string): void => void response.status(status).type('html').send(html);
    if (value === undefined) return answer(400, await this.page(page, from, { typed, faults }));
    const key = textOf(typed, '_key');
    const idempotency = KEY.test(key) ? idempotencyFrom('web:orders', key, value) : undefined;
    try {
      const done = await this.handovers.handOver(page.visitor.actor, value, idempotency);
      return answer(200, await this.page(page, from, { done }));
    } catch (error) {
      return answer(400, await this.page(page, from, { typed, faults: faultsOf(error) }));
    }
  }

  /** @throws NotFoundError for somebody who is no member here, NotAllowedError */
  private async page(page: VisitedPage, expert: string, shown: Shown): Promise<string> {
    const { actor } = page.visitor;
    const { typed = {}, faults = [], done } = shown;
    const orders = KEY.test(expert) ? await this.handovers.of(actor, expert) : [];
    const names = await this.names.of(actor, orders, 'orders.handover');
    const name = names.members.get(expert);
    if (name === undefined) throw new NotFoundError('Deze deskundige werkt niet bij uw organisatie.');
    const body = h(OrdersPage, {
      page,
      key: randomUUID(),
      expert: { id: expert, name },
      experts: await this.names.colleagues(actor, 'expert'),
      registrations: await this.handovers.registrations(actor),
      today: localDate(await this.clock.now()),
      orders: orders.toSorted(byUrgency),
      names,
      typed,
      faults,
      done,
    });
    const crumbs = [{ href: '/werkverdeling', label: 'Werkverdeling' }];
    const title = `Opdrachten van ${name}`;
    return this.renderer.page({ page, title, crumbs, fault: faults.length > 0, body });
  }
}
