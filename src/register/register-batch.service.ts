import type { PoolClient } from 'pg';
import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { LocalDate, Role } from '../../workflows/definition.js';
import { LawError } from '../../workflows/law/law-error.js';
import type { PolicySet } from '../../workflows/law/policies.js';
import { registerEntry, type RegisterEntry } from '../../workflows/law/register-entry.js';
import { registerFields, registerMessage } from '../../workflows/law/register-fields.js';
import type { AccessLog } from '../journal/access-log.js';
import { inSession } from '../journal/session-work.js';
import type { RowChange } from '../journal/writes.js';
import type { PersonVault } from '../people/person-vault.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import type { PolicyReader } from '../subsidies/policy-reader.js';
import { UnfitError, UnknownEntryError } from '../tenants/tenant.errors.js';
import type { TenantRecord } from '../tenants/tenant-record.js';
import { messagesToSend, type MessageKey, type SendableMessage } from './register-batch.rows.js';
import type { RegisterFormat } from './register-format.js';

/** F1: the BSN stands in the file, so only who sends it makes and fetches it. */
const SENDERS: readonly Role[] = ['backOffice'];
const READERS: readonly Role[] = ['backOffice', 'manager'];

export type Batch = {
  readonly number: number;
  readonly format: string;
  readonly madeOn: LocalDate;
  readonly madeBy: string;
  readonly lineCount: number;
  readonly downloads: number;
  readonly waiting: number;
  readonly unanswered: number;
  readonly rejected: number;
};
export type BatchLine = MessageKey & {
  readonly line: number;
  readonly candidate: string;
  readonly employer: string;
  readonly municipalityCode: string;
  readonly supportStart: LocalDate;
  readonly code: string;
  readonly letterOn: LocalDate;
  readonly percentage: number;
  /** Where the delivery of this line is. */
  readonly state: string;
  readonly sentOn: LocalDate | null;
  readonly rejectionCode: string | null;
  readonly registered: boolean;
  /** Rejected, and not mended yet. */
  readonly toMend: boolean | null;
};
/** A message that cannot go along, and why. */
export type LeftOut = MessageKey & { readonly why: string };

/** Files with messages to the register: made, fetched, and what they hold (A8). */
export class RegisterBatches {
  constructor(
    private readonly pool: AppPool,
    private readonly record: TenantRecord,
    private readonly vault: PersonVault,
    private readonly log: AccessLog,
    private readonly format: RegisterFormat,
    private readonly policies: PolicyReader,
    private readonly clock: Clock,
  ) {}

  get version(): string {
    return this.format.version;
  }

  /**
   * A file of those messages that are complete.
   * @returns its number, what was left out with the reason, and of what is in it whose entry is a reading (A4)
   * @throws NotAllowedError, UnfitError when nothing is left
   */
  async make(
    actor: SessionActor,
    chosen: readonly MessageKey[],
  ): Promise<{
    readonly number: number;
    readonly leftOut: readonly LeftOut[];
    readonly provisional: readonly MessageKey[];
  }> {
    requireRole(actor, SENDERS, 'Een bestand met meldingen maken');
    const found = await inSession(this.pool, actor, (client) => messagesToSend(client, chosen));
    const people = await this.vault.open(
      actor,
      found.map(({ candidate }) => candidate),
    );
    const law = { policies: await this.policies.of(actor), today: localDate(await this.clock.now()) };
    const judged = found.map((one) => {
      const person = people.get(one.candidate);
      const entry = entryOf(one, person?.birthDate, law);
      const whys = [whyNot(one, person?.bsn ?? null), entry?.waits].filter((why) => why !== undefined);
      return { one, why: whys.length === 0 ? undefined : whys.join(' '), isReading: entry?.provisional === true };
    });
    const leftOut = judged.flatMap(({ one, why }) =>
      why === undefined ? [] : [{ placement: one.placement, message: one.message, why }],
    );
    const lines = judged.flatMap(({ one, why }) => (why === undefined ? [one] : []));
    if (lines.length === 0) throw nothingToSend(leftOut);
    const provisional = judged.flatMap(({ one, why, isReading }) => (why === undefined && isReading ? [one] : []));
    return { number: await this.store(actor, lines), leftOut, provisional };
  }

  private async store(actor: SessionActor, lines: readonly SendableMessage[]): Promise<number> {
    let number = 0;
    await this.record.append(actor, actorOf(actor), async (client) => {
      number = 1 + (await lastNumber(client, actor.tenant));
      const batch = { number, format: this.format.version };
      return {
        type: 'register.batchMade',
        facts: { ...batch, lines: lines.map(({ placement, message }) => ({ placement, message })) },
        rows: (_entry, on) => [
          batchRow(actor, number, {
            format: this.format.version,
            made_on: on,
            made_by: actor.id,
            line_count: lines.length,
          }),
          ...lines.map((line, index) => lineRow(actor.tenant, number, index + 1, line)),
        ],
      };
    });
    return number;
  }

  /** The last made first. @throws NotAllowedError */
  async list(actor: SessionActor): Promise<readonly Batch[]> {
    requireRole(actor, READERS, 'Bestanden met meldingen');
    return inSession(this.pool, actor, (client) => batchesOf(client, actor.tenant, null));
  }

  /** @throws NotAllowedError, UnknownEntryError */
  async read(
    actor: SessionActor,
    number: number,
  ): Promise<{ readonly batch: Batch; readonly lines: readonly BatchLine[] }> {
    requireRole(actor, READERS, 'Bestanden met meldingen');
    const { batch, lines } = await inSession(this.pool, actor, async (client) => ({
      batch: (await batchesOf(client, actor.tenant, number))[0],
      lines: await linesOf(client, actor.tenant, number),
    }));
    if (!batch) throw new UnknownEntryError('Dit bestand');
    return { batch, lines };
  }

  /** How many of these messages enter by a reading of the law alone (A4). Of a file that is open already: the look was recorded (F6). */
  async readings(actor: SessionActor, lines: readonly MessageKey[]): Promise<number> {
    requireRole(actor, READERS, 'Bestanden met meldingen');
    const found = await inSession(this.pool, actor, (client) => messagesToSend(client, lines));
    const people = await this.vault.open(
      actor,
      found.map(({ candidate }) => candidate),
    );
    const law = { policies: await this.policies.of(actor), today: localDate(await this.clock.now()) };
    return found.filter((one) => entryOf(one, people.get(one.candidate)?.birthDate, law)?.provisional === true).length;
  }

  /**
   * The file itself. Who fetched it is recorded, for every person in it (F6) and in the record of the body.
   * @throws NotAllowedError, UnknownEntryError, UnfitError when somebody's BSN is no longer there
   */
  async file(
    actor: SessionActor,
    body: string,
    number: number,
  ): Promise<{ readonly name: string; readonly text: string }> {
    requireRole(actor, SENDERS, 'Een bestand met meldingen ophalen');
    const { batch, lines } = await this.read(actor, number);
    await this.log.record(
      actor,
      actorOf(actor),
      lines.map(({ placement, candidate }) => {
        return { operation: 'register.batch', purpose: 'melding aan het doelgroepregister', placement, candidate };
      }),
    );
    const people = await this.vault.open(
      actor,
      lines.map(({ candidate }) => candidate),
    );
    const text = this.format.text(lines.map((line) => messageOf(line, people.get(line.candidate)?.bsn ?? '')));
    await this.record.append(actor, actorOf(actor), async () => ({
      type: 'register.batchDownloaded',
      facts: { number },
      rows: () => [
        batchRow(actor, number, {
          format: batch.format,
          made_on: batch.madeOn,
          made_by: batch.madeBy,
          line_count: batch.lineCount,
          downloads: batch.downloads + 1,
        }),
      ],
    }));
    return { name: this.format.fileName(body, number), text };
  }
}

function messageOf(line: BatchLine, bsn: string) {
  try {
    return registerMessage({
      bsn,
      municipalityCode: line.municipalityCode,
      supportStart: line.supportStart,
      letterDate: line.letterOn,
      wageValue: line.percentage,
    });
  } catch (error) {
    if (!(error instanceof LawError)) throw error;
    throw new UnfitError([{ field: 'bestand', code: error.code, detail: error.detail }]);
  }
}

/** What the determination behind a message means for the register; undefined of a message that follows none. */
function entryOf(
  { kind, determinedOn: on, percentage: wageValue, registered, lumpSumUntil }: SendableMessage,
  birthDate: LocalDate | undefined,
  { policies, today }: { readonly policies: PolicySet; readonly today: LocalDate },
): RegisterEntry | undefined {
  if (kind !== 'wageValue' || on === null || wageValue === null) return undefined;
  const young = birthDate === undefined ? {} : { birthDate };
  const input = { on, wageValue, alreadyRegistered: registered, shelteredWork: false, ...young, lumpSumUntil, today };
  return registerEntry(input, policies);
}

function whyNot(one: SendableMessage, bsn: string | null): string | undefined {
  if (one.state !== 'toSend') return 'De melding is niet meer te versturen.';
  if (one.percentage === null) return 'Er is geen loonwaarde om te melden.';
  if (one.letterOn === null) return 'De vaststelling is nog niet naar de werkgever verstuurd.';
  if (one.supportStart === null) return 'De start van de ondersteuning is niet bekend.';
  if (bsn === null) return 'Van deze persoon is geen BSN bekend.';
  const { municipalityCode, supportStart, letterOn: letterDate, percentage: wageValue } = one;
  try {
    registerFields({ municipalityCode, supportStart, letterDate, wageValue });
    return undefined;
  } catch (error) {
    if (error instanceof LawError) return error.detail;
    throw error;
  }
}

function nothingToSend(leftOut: readonly LeftOut[]): UnfitError {
  if (leftOut.length === 0) {
    return new UnfitError([{ field: 'melding', code: 'none', detail: 'Vink minstens één melding aan.' }]);
  }
  return new UnfitError(
    leftOut.map(({ placement, why }) => ({
      field: 'melding',
      code: 'incomplete',
      detail: `Zaak ${placement.slice(0, 8).toUpperCase()}: ${why}`,
    })),
  );
}

const batchRow = (actor: SessionActor, number: number, values: RowChange['values']): RowChange => ({
  table: 'register_batch',
  key: { tenant: actor.tenant, number },
  values,
});

const lineRow = (tenant: string, batch: number, line: number, one: SendableMessage): RowChange => ({
  table: 'register_batch_line',
  key: { tenant, batch, line },
  values: {
    placement: one.placement,
    message: one.message,
    municipality_code: one.municipalityCode,
    support_start: one.supportStart,
    code: one.code,
    letter_on: one.letterOn,
    percentage: one.percentage,
    delivery: one.delivery,
  },
});

async function lastNumber(client: PoolClient, tenant: string): Promise<number> {
  const sql = 'select coalesce(max(number), 0)::int as last from register_batch where tenant = $1';
  return (await client.query<{ last: number }>(sql, [tenant])).rows[0]?.last ?? 0;
}

/**
 * Where the delivery of a line is: answered, on its way, still to send from this file, or gone another way. A message that
 * is delivered again does so by another line.
 */
const LINE_STATE = `case when d.answer is not null then d.answer
    when d.number is not null then case when d.again_reason is null then 'sent' else 'again' end
    when m.state = 'toSend' and not exists (select 1 from register_batch_line x where x.placement = l.placement
      and x.message = l.message and x.delivery = l.delivery and x.batch > l.batch) then 'toSend'
    else 'superseded' end`;
const LINES = `register_batch_line l join register_message m on m.placement = l.placement and m.number = l.message
   left join register_delivery d on d.placement = l.placement and d.message = l.message and d.delivery = l.delivery`;

async function batchesOf(client: PoolClient, tenant: string, number: number | null): Promise<readonly Batch[]> {
  const { rows } = await client.query<Batch>(
    `select b.number, b.format, b.made_on as "madeOn", b.made_by as "madeBy", b.line_count as "lineCount", b.downloads,
       s.waiting, s.unanswered, s.rejected
     from register_batch b cross join lateral (select count(*) filter (where state = 'toSend')::int as waiting,
         count(*) filter (where state = 'sent')::int as unanswered,
         count(*) filter (where state = 'rejected')::int as rejected
       from (select ${LINE_STATE} as state from ${LINES} where l.tenant = b.tenant and l.batch = b.number) x) s
     where b.tenant = $1 and ($2::int is null or b.number = $2) order by b.number desc limit 100`,
    [tenant, number],
  );
  return rows;
}

async function linesOf(client: PoolClient, tenant: string, number: number): Promise<readonly BatchLine[]> {
  const { rows } = await client.query<BatchLine>(
    `select l.line, l.placement, l.message, p.candidate, p.employer, l.municipality_code as "municipalityCode",
       l.support_start as "supportStart", l.code, l.letter_on as "letterOn", l.percentage, ${LINE_STATE} as state,
       d.sent_on as "sentOn", d.rejection_code as "rejectionCode", coalesce(o.registered, false) as registered,
       d.answer = 'rejected' and m.state = 'rejected' as "toMend"
     from ${LINES} join placement p on p.id = l.placement left join placement_outlook o on o.placement = l.placement
     where l.tenant = $1 and l.batch = $2 order by l.line`,
    [tenant, number],
  );
  return rows;
}
