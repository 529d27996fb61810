import { keepersOf } from '../kept/keepers.js';
import { SettledInboxPass } from '../reminders/settled-inbox-pass.js';
import type { PersonVault } from '../people/person-vault.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import type { BenchUrls } from './bench-cluster.js';
import { BenchRefusedError } from './bench.errors.js';
import { TENANT } from './made-up-placements.js';
import { ownerRows } from './owner-rows.js';
import { fillPayRuns } from './pay-rows.js';
import { fillTurns } from './turn-rows.js';
import { fillWork } from './work-rows.js';

/** So many placements one colleague follows, as in the caseload that is looked at. */
const PER_COLLEAGUE = 400;
/** The day after the placements were recorded: what follows the record then has little to follow. */
const NEXT_DAY = '2026-06-16T09:00:00.000Z';

/**
 * What lies on the desks of an organisation with that many placements: colleagues who share them, what inboxes hold, and
 * accounts of employers. Written past the engine, for reading only: events of the bench do not tell of these rows.
 * @param pool of the product's own role
 */
export async function fillDesks(urls: BenchUrls, pool: AppPool, placements: number, vault: PersonVault): Promise<void> {
  const colleagues = Math.max(1, Math.round(placements / PER_COLLEAGUE));
  await ownerRows(
    urls,
    `insert into member (tenant, id, issuer, subject, roles, name)
     select $1, md5('colleague ' || n)::uuid, 'bench', 'colleague-' || n, array['consultant'], 'Collega ' || n
     from generate_series(1, $2::int) n`,
    [TENANT, colleagues],
  );
  await ownerRows(
    urls,
    `update placement set owner = md5('colleague ' || (1 + (hashtext(id::text) & 2147483647) % $1::int))::uuid::text
     where external_id like 'B-%'`,
    [colleagues],
  );
  await ownerRows(urls, INBOX);
  await fillWork(urls);
  await ownerRows(urls, ACCOUNTS, [TENANT]);
  await ownerRows(urls, `update clock set fixed_at = $1`, [NEXT_DAY]);
  // As every night: what the work settled long ago is no longer open.
  await new SettledInboxPass(pool).run(localDate(NEXT_DAY));
  const { turns, interest, openMoney } = keepersOf(pool, vault, (message) => {
    throw new BenchRefusedError(message);
  });
  await fillTurns(urls, turns);
  await fillPayRuns(urls);
  // What the night keeps: else the first page that shows it has it computed beside it, and beside the pages after it.
  await interest.run();
  await openMoney.run();
  // The server does this by itself within minutes; the first page asked for must not pay for it.
  await ownerRows(urls, 'analyze');
}

/** Template, to whom, and of how many in a hundred placements; a talk was held since, so that 'contact' is settled. */
const INBOX = `insert into inbox_item (stream, entry, seq, tenant, recipient, template, due_on, data, at)
  select p.id, 1, 60 + x.k, p.tenant, x.recipient, x.template, p.next_due_on,
    json_build_object('dueOn', p.next_due_on), timestamptz '2026-06-15 09:00' - (hashtext(p.id::text) & 255) * interval '1 day'
  from placement p cross join (values (1, 'owner', 'contact', 100), (2, 'owner', 'order.soon', 10),
    (3, 'teamLead', 'order.passed', 1), (4, 'backOffice', 'letters-to-send', 2), (5, 'backOffice', 'message.due', 1),
    (6, 'manager', 'decision-term-passed', 1)) x(k, recipient, template, share)
  where p.external_id like 'B-%' and p.next_due_on is not null
    and (hashtext(p.id::text || x.k) & 2147483647) % 100 < x.share`;

/** Nineteen of twenty employers are paid. */
const ACCOUNTS = `insert into employer_account (employer, number, tenant, iban, iban_hash, iban_tail, proof, state,
    requested_by, requested_on, approved_by, approved_on, from_on)
  select id, 1, tenant, 'sealed', md5(id::text), '1234', 'none', 'approved', 'bench', '2026-01-02', 'bench-2', '2026-01-03',
    '2026-01-17'
  from employer where tenant = $1 and (hashtext(id::text) & 2147483647) % 20 > 0`;
