import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { LocalDate, Role } from '../../workflows/definition.js';
import { UnknownEmployerError } from '../employers/employer.errors.js';
import { employerReadAs } from '../employers/employer-rows.js';
import { inSession } from '../journal/session-work.js';
import type { PersonVault } from '../people/person-vault.js';
import type { AppPool } from '../platform/database.js';
import { allVouchers, colleaguesOf, harrieCounts, vouchersOf } from './harrie-rows.js';
import type { Colleague, Voucher } from './harrie.schemas.js';
import { COLLEAGUE } from './harrie-voucher.service.js';

export type NamedColleague = Omit<Colleague, 'sealed'> & { readonly name: string };
export type EmployerHarrie = {
  readonly employer: string;
  readonly name: string;
  readonly vouchers: readonly Voucher[];
  readonly colleagues: readonly NamedColleague[];
};
export type NamedVoucher = Voucher & { readonly employerName: string };

/** Who sees vouchers and trained colleagues. */
export const READS_HARRIE: readonly Role[] = ['consultant', 'backOffice', 'manager', 'wspAdviser', 'system'];

/** Vouchers over all employers, and what one employer has. */
export class HarrieDesk {
  constructor(
    private readonly pool: AppPool,
    private readonly vault: PersonVault,
  ) {}

  /** Those that can still be used first. @throws NotAllowedError */
  async vouchers(actor: SessionActor, limit: number): Promise<readonly NamedVoucher[]> {
    requireRole(actor, READS_HARRIE, 'Vouchers voor Harrie-trainingen');
    return inSession(this.pool, actor, async (client) => {
      const vouchers = await allVouchers(client, actor.tenant, limit);
      const { rows } = await client.query<{ id: string; name: string }>(
        'select id, name from employer where id = any($1)',
        [[...new Set(vouchers.map(({ employer }) => employer))]],
      );
      const names = new Map(rows.map(({ id, name }) => [id, name]));
      return vouchers.map((voucher) => ({ ...voucher, employerName: names.get(voucher.employer) ?? '' }));
    });
  }

  /** Numbers of a period. @throws NotAllowedError */
  async counts(actor: SessionActor, from: LocalDate, until: LocalDate): ReturnType<typeof harrieCounts> {
    requireRole(actor, READS_HARRIE, 'Vouchers voor Harrie-trainingen');
    return inSession(this.pool, actor, (client) => harrieCounts(client, actor.tenant, from, until));
  }

  /** @throws UnknownEmployerError, NotAllowedError */
  async of(actor: SessionActor, employer: string): Promise<EmployerHarrie> {
    requireRole(actor, READS_HARRIE, 'Vouchers voor Harrie-trainingen');
    const found = await inSession(this.pool, actor, async (client) => {
      const row = await employerReadAs(client, employer);
      if (!row) throw new UnknownEmployerError();
      return { row, vouchers: await vouchersOf(client, row.id), colleagues: await colleaguesOf(client, row.id) };
    });
    const colleagues = await Promise.all(
      found.colleagues.map(async ({ sealed, ...one }) => ({
        ...one,
        name: textOf(await this.vault.unseal(actor, found.row.id, COLLEAGUE, sealed)),
      })),
    );
    return { employer: found.row.id, name: found.row.name, vouchers: found.vouchers, colleagues };
  }
}

const textOf = (opened: unknown): string => (typeof opened === 'string' ? opened : '');
