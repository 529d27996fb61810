import { randomUUID } from 'node:crypto';
import { Body, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { orderAssignment, orderHandover, orderWithdrawal } from '../../caseloads/caseload.schemas.js';
import { OrderHandoverService, type OrdersHandedOver } from '../../caseloads/order-handover.service.js';
import { idempotencyFrom } from '../../http/idempotency.js';
import { NotFoundError } from '../../http/request.errors.js';
import type { Idempotency } from '../../engine/command.js';
import { byUrgency, type ListedMeasurement } from '../../measurements/expert-orders.service.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import type { ShownFault } from '../forms/error-summary.js';
import { faultsOf, orUndefined, partOf, type Part } from '../forms/form-part.js';
import { listOf, textOf, type Typed } from '../forms/form-values.js';
import { rowSeen } from '../layout/seen-row.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { ORDER_DEEDS, OrdersPage, POOL, titleOf, type OrderDeed, type OrdersDone } from './orders-page.js';

const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ORDER = /^([0-9a-f-]{36})\.([0-9]{1,4})$/;
const CHECK = ['to', 'registrationNumber', 'registrationCheckedOn', 'registrationValidUntil'] as const;

type Shown = { readonly typed?: Typed; readonly faults?: readonly ShownFault[]; readonly done?: OrdersDone };

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
    const deed = ORDER_DEEDS.find((one) => one === textOf(typed, '_doen')) ?? 'overdragen';
    const answer = (status: number, html: string): void => void response.status(status).type('html').send(html);
    const { value, faults } = this.read(page, deed, from, typed);
    if (value === undefined) return answer(400, await this.page(page, from, { typed, faults }));
    try {
      const done = await value();
      return answer(200, await this.page(page, from, { done: { ...done, deed } }));
    } catch (error) {
      return answer(400, await this.page(page, from, { typed, faults: faultsOf(error) }));
    }
  }

  /** What is asked, ready to be done. */
  private read(page: VisitedPage, deed: OrderDeed, from: string, typed: Typed): Part<() => Promise<OrdersHandedOver>> {
    const { actor } = page.visitor;
    const orders = listOf(typed, 'orders').flatMap((value) => {
      const { key: row, revision = 0 } = rowSeen(value);
      const [, placement, number] = ORDER.exec(row) ?? [];
      return placement === undefined ? [] : [{ placement, number: Number(number), revision }];
    });
    const given = (names: readonly string[]): Typed =>
      Object.fromEntries(names.map((name) => [name, orUndefined(textOf(typed, name).trim())]));
    const key = textOf(typed, '_key');
    const keyFor = (value: object): Idempotency | undefined =>
      KEY.test(key) ? idempotencyFrom(`web:orders:${deed}`, key, value) : undefined;
    switch (deed) {
      case 'terugleggen': {
        const reason = orUndefined(textOf(typed, 'withdrawalReason'));
        const part = partOf(orderWithdrawal, { from, reason, orders }, (path) =>
          path === 'reason' ? 'withdrawalReason' : undefined,
        );
        return ready(part, (value) => this.handovers.withdraw(actor, value, keyFor(value)));
      }
      case 'bestellen':
        return ready(
          partOf(orderAssignment, { ...given(CHECK), orders }, () => undefined),
          (value) => this.handovers.assign(actor, value, keyFor(value)),
        );
      case 'overdragen':
        return ready(
          partOf(orderHandover, { from, ...given([...CHECK, 'reason']), orders }, () => undefined),
          (value) => this.handovers.handOver(actor, value, keyFor(value)),
        );
    }
  }

  /** @throws NotFoundError for somebody who is no member here, NotAllowedError */
  private async page(page: VisitedPage, expert: string, shown: Shown): Promise<string> {
    const { actor } = page.visitor;
    const { typed = {}, faults = [], done } = shown;
    const orders = await this.ordersOf(page, expert);
    const names = await this.names.of(actor, orders, 'orders.handover');
    const name = names.members.get(expert);
    if (name === undefined && expert !== POOL) {
      throw new NotFoundError('Deze deskundige werkt niet bij uw organisatie.');
    }
    const experts = await this.names.colleagues(actor, 'expert');
    const whose = name === undefined ? undefined : { id: expert, name };
    const body = h(OrdersPage, {
      page,
      key: randomUUID(),
      expert: whose,
      experts,
      registrations: await this.handovers.registrations(actor, [...experts.keys()]),
      today: localDate(await this.clock.now()),
      orders: expert === POOL ? orders : orders.toSorted(byUrgency),
      names,
      typed,
      faults,
      done,
    });
    const crumbs = [{ href: '/werkverdeling', label: 'Werkverdeling' }];
    const title = titleOf(whose);
    return this.renderer.page({ page, title, crumbs, fault: faults.length > 0, body });
  }

  private async ordersOf({ visitor }: VisitedPage, expert: string): Promise<readonly ListedMeasurement[]> {
    if (expert === POOL) return this.handovers.pooled(visitor.actor);
    return KEY.test(expert) ? this.handovers.of(visitor.actor, expert) : [];
  }
}

function ready<T>(
  { value, faults }: Part<T>,
  work: (value: T) => Promise<OrdersHandedOver>,
): Part<() => Promise<OrdersHandedOver>> {
  return value === undefined ? { faults } : { faults: [], value: () => work(value) };
}
