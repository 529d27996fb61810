import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { LocalDate } from '../../workflows/definition.js';
import type { SessionActor } from '../access/session.js';
import { AppModule } from '../app.module.js';
import type { Addressee, DocumentKind } from '../documents/document-kind.js';
import { DECISION_LETTERS } from '../documents/document-kind.js';
import { DocumentService } from '../documents/document.service.js';
import { inSession } from '../journal/session-work.js';
import { allTenants } from '../journal/tenants.js';
import { AppPool } from '../platform/database.js';
import type { RunningConfig } from '../platform/config.js';
import { StderrLogger } from '../platform/stderr-logger.js';

type SentLetter = {
  readonly placement: string;
  readonly kind: string;
  readonly part: string;
  readonly addressee: Addressee;
  readonly sentOn: LocalDate;
  readonly document: string | null;
};

/** Letters of decisions that went out since a day, with the one that is kept of each. */
const SENT = `select r.placement, r.kind, 'decision-' || r.number as part, a.addressee, a.sent_on as "sentOn", d.id as document
  from decision r cross join lateral (values ('employer', r.sent_to_employer_on), ('worker', r.sent_to_worker_on)) as a (addressee, sent_on)
  left join document d on d.stream = r.placement and d.part = 'decision-' || r.number and d.addressee = a.addressee and d.state <> 'dropped'
  where r.tenant = $1 and a.sent_on between $2 and $3 and (d.id is null or d.state = 'signed')
  order by a.sent_on, r.placement, r.number, a.addressee`;

/**
 * The letters behind what simulated colleagues sent: made and kept by the product's own services on the day they went
 * out, so that a made-up file shows what a real one holds. Only for the demo: a simulation keeps no letters.
 */
export class DemoLetters {
  private app: INestApplicationContext | undefined;

  constructor(private readonly config: RunningConfig) {}

  /** Letters sent from a day up to the day that is lived; what was made before is not made again. */
  async make(from: LocalDate, day: LocalDate): Promise<void> {
    const app = (this.app ??= await this.open());
    const [pool, documents] = [app.get(AppPool), app.get(DocumentService, { strict: false })];
    for (const { id: tenant } of await allTenants(pool)) {
      const office = await officeOf(pool, tenant);
      if (office === undefined) continue;
      const { rows } = await inSession(pool, office, (client) => client.query<SentLetter>(SENT, [tenant, from, day]));
      for (const letter of rows) await send(documents, office, letter);
    }
  }

  async close(): Promise<void> {
    await this.app?.close();
  }

  private open(): Promise<INestApplicationContext> {
    const logger = new StderrLogger({ logLevels: ['error', 'fatal'] });
    return NestFactory.createApplicationContext(AppModule.forRoot(this.config, { web: false, workers: false }), {
      logger,
    });
  }
}

async function send(documents: DocumentService, office: SessionActor, letter: SentLetter): Promise<void> {
  const { placement, part, addressee, sentOn } = letter;
  const kind: DocumentKind = DECISION_LETTERS[letter.kind] ?? 'changed-decision';
  const id = letter.document ?? (await documents.make(office, { placement, kind, addressee, part, asked: {} }));
  await documents.send(office, id, { sentOn, channel: 'portal' });
}

/** Who sends letters there. */
async function officeOf(pool: AppPool, tenant: string): Promise<SessionActor | undefined> {
  const session = { tenant, tenants: [tenant] };
  const { rows } = await inSession(pool, session, (client) =>
    client.query<{ id: string }>(
      `select id from member where tenant = $1 and active and 'backOffice' = any(roles) order by id limit 1`,
      [tenant],
    ),
  );
  const [found] = rows;
  return found === undefined ? undefined : { id: found.id, role: 'backOffice', ...session };
}
