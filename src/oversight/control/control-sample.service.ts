import type { PoolClient } from 'pg';
import { z } from 'zod';
import { NotAllowedError } from '../../access/access.errors.js';
import { actorOf, requireRole } from '../../access/permissions.js';
import type { SessionActor } from '../../access/session.js';
import type { LocalDate, Role } from '../../../workflows/definition.js';
import { localDate, readable } from '../../../workflows/payload.js';
import { DECISION_KINDS } from '../../../workflows/placement/placement.codes.js';
import { inSession } from '../../journal/session-work.js';
import type { RowChange } from '../../journal/writes.js';
import type { PersonVault } from '../../people/person-vault.js';
import type { AppPool } from '../../platform/database.js';
import { UnfitError, UnknownEntryError } from '../../tenants/tenant.errors.js';
import type { TenantRecord } from '../../tenants/tenant-record.js';
import { drawSample, type Drawable } from './control-sample.js';

export const SAMPLE_KINDS = ['all', ...DECISION_KINDS] as const;
export const SAMPLE_RESULTS = ['inOrder', 'error', 'uncertain'] as const;
export type SampleResult = (typeof SAMPLE_RESULTS)[number];

/** What a sample is drawn of: decisions of a kind, taken in a period. */
export const newSample = z
  .strictObject({
    kind: z.enum(SAMPLE_KINDS, { error: 'Kies een soort besluit.' }),
    from: localDate,
    until: localDate,
    size: z
      .int({ error: 'Geef een heel getal.' })
      .min(1, { error: 'Trek minstens 1 dossier.' })
      .max(500, { error: 'Trek hoogstens 500 dossiers.' }),
    seed: z.string({ error: 'Geef een startgetal.' }).regex(/^[A-Za-z0-9-]{1,40}$/, {
      error: 'Gebruik letters, cijfers en streepjes, hoogstens 40.',
    }),
  })
  .refine(({ from, until }) => from <= until, {
    path: ['until'],
    error: 'De laatste dag ligt voor de eerste.',
    when: readable('from', 'until'),
  });
export type NewSample = z.infer<typeof newSample>;

export type Sample = NewSample & {
  readonly number: number;
  /** How many decisions there were to draw from. */
  readonly population: number;
  readonly drawnOn: LocalDate;
  readonly drawnBy: string;
  readonly fileCount: number;
  readonly judgedCount: number;
  readonly errorCount: number;
};

export type SampleFile = {
  readonly position: number;
  readonly placement: string;
  readonly candidate: string;
  readonly employer: string;
  readonly decision: number;
  readonly kind: string;
  readonly decidedOn: LocalDate | null;
  readonly preparedBy: string | null;
  readonly decidedBy: string | null;
  readonly result: SampleResult | null;
  readonly note: string | null;
  readonly judgedOn: LocalDate | null;
  readonly judgedBy: string | null;
};

const CONTROLLERS: readonly Role[] = ['manager', 'reviewer'];
const place = (sample: number, position: number): string => `control-sample:${sample}:${position}`;

/** Internal control by a sample that can be drawn again; the draw and each result are in the record of the body. */
export class ControlSamples {
  constructor(
    private readonly pool: AppPool,
    private readonly record: TenantRecord,
    private readonly vault: PersonVault,
  ) {}

  /** @returns its number @throws NotAllowedError, UnfitError when there is nothing to draw from */
  async draw(actor: SessionActor, wish: NewSample): Promise<number> {
    requireRole(actor, CONTROLLERS, 'Een steekproef trekken');
    let number = 0;
    await this.record.append(actor, actorOf(actor), async (client) => {
      number = 1 + (await lastNumber(client, actor.tenant));
      const all = await drawable(client, actor.tenant, wish);
      const drawn = drawSample(all, wish.size, wish.seed);
      if (drawn.length === 0) {
        const detail = 'In deze periode zijn geen besluiten van deze soort genomen. Kies een andere periode of soort.';
        throw new UnfitError([{ field: 'from', code: 'empty', detail }]);
      }
      const sample = { number, ...wish, population: all.length };
      const files = drawn.map(({ placement, decision }) => ({ placement, decision }));
      return {
        type: 'sample.drawn',
        facts: { ...sample, files },
        rows: (_entry, on) => [
          sampleRow(actor, sample, on),
          ...drawn.map((one, index) => fileRow(actor.tenant, number, index + 1, one, {})),
        ],
      };
    });
    return number;
  }

  /** @throws NotAllowedError */
  async list(actor: SessionActor): Promise<readonly Sample[]> {
    requireRole(actor, CONTROLLERS, 'Steekproeven inzien');
    return inSession(this.pool, actor, (client) => samplesOf(client, actor.tenant, null));
  }

  /** @throws NotAllowedError, UnknownEntryError */
  async read(
    actor: SessionActor,
    number: number,
  ): Promise<{ readonly sample: Sample; readonly files: readonly SampleFile[] }> {
    requireRole(actor, CONTROLLERS, 'Steekproeven inzien');
    const { sample, files } = await inSession(this.pool, actor, async (client) => ({
      sample: (await samplesOf(client, actor.tenant, number))[0],
      files: await filesOf(client, actor.tenant, number),
    }));
    if (!sample) throw new UnknownEntryError('Deze steekproef');
    return { sample, files: await this.opened(actor, number, files) };
  }

  /**
   * Notes what was found in a file; a later finding stands beside the earlier one in the record.
   * @throws NotAllowedError also for who prepared or took the decision (F8), UnknownEntryError
   */
  async judge(
    actor: SessionActor,
    number: number,
    position: number,
    finding: { readonly result: SampleResult; readonly note: string },
  ): Promise<void> {
    requireRole(actor, CONTROLLERS, 'Een steekproef beoordelen');
    const { files } = await this.read(actor, number);
    const file = files.find((one) => one.position === position);
    if (!file) throw new UnknownEntryError('Dit dossier van de steekproef');
    if (file.preparedBy === actor.id || file.decidedBy === actor.id) {
      throw new NotAllowedError('U hebt dit besluit zelf voorbereid of genomen: iemand anders beoordeelt het (F8).');
    }
    const { result } = finding;
    const note =
      finding.note === ''
        ? undefined
        : await this.vault.seal(actor, file.candidate, place(number, position), { note: finding.note });
    await this.record.append(actor, actorOf(actor), async () => ({
      type: 'sample.judged',
      facts: { sample: number, position, placement: file.placement, decision: file.decision, result },
      ...(note === undefined ? {} : { sealed: note }),
      rows: (_entry, on) => [
        fileRow(actor.tenant, number, position, file, {
          result,
          note: note ?? null,
          judged_on: on,
          judged_by: actor.id,
        }),
      ],
    }));
  }

  /** With the notes of those that were judged. */
  private async opened(
    actor: SessionActor,
    number: number,
    files: readonly SampleFile[],
  ): Promise<readonly SampleFile[]> {
    const noted = files.flatMap(({ candidate, position, note }) =>
      note === null ? [] : [{ position, person: candidate, place: place(number, position), sealed: note }],
    );
    const opened = await this.vault.unsealAll(actor, noted);
    const notes = new Map(
      noted.map(({ position }, index) => [
        position,
        z.object({ note: z.string() }).safeParse(opened[index]).data?.note,
      ]),
    );
    return files.map((file) => ({ ...file, note: notes.get(file.position) ?? null }));
  }
}

type Drawn = Omit<Sample, 'drawnOn' | 'drawnBy' | 'fileCount' | 'judgedCount' | 'errorCount'>;

function sampleRow(actor: SessionActor, sample: Drawn, on: LocalDate): RowChange {
  const { number, kind, from, until, size, seed, population } = sample;
  const values = { kind, from_on: from, until_on: until, size, seed, population, drawn_on: on, drawn_by: actor.id };
  return { table: 'control_sample', key: { tenant: actor.tenant, number }, values };
}

const fileRow = (
  tenant: string,
  sample: number,
  position: number,
  { placement, candidate, decision }: Drawable,
  judged: RowChange['values'],
): RowChange => ({
  table: 'control_sample_file',
  key: { tenant, sample, position },
  values: { placement, candidate, decision, ...judged },
});

async function lastNumber(client: PoolClient, tenant: string): Promise<number> {
  const sql = 'select coalesce(max(number), 0)::int as last from control_sample where tenant = $1';
  return (await client.query<{ last: number }>(sql, [tenant])).rows[0]?.last ?? 0;
}

async function drawable(client: PoolClient, tenant: string, wish: NewSample): Promise<readonly Drawable[]> {
  const { rows } = await client.query<Drawable>(
    `select d.placement, p.candidate, d.number as decision from decision d join placement p on p.id = d.placement
     where d.tenant = $1 and d.decided_on between $2 and $3 and ($4 = 'all' or d.kind = $4)`,
    [tenant, wish.from, wish.until, wish.kind],
  );
  return rows;
}

async function samplesOf(client: PoolClient, tenant: string, number: number | null): Promise<readonly Sample[]> {
  const { rows } = await client.query<Sample>(
    `select s.number, s.kind, s.from_on as "from", s.until_on as "until", s.size, s.seed, s.population,
       s.drawn_on as "drawnOn", s.drawn_by as "drawnBy", count(f.*)::int as "fileCount",
       count(f.result)::int as "judgedCount", count(*) filter (where f.result = 'error')::int as "errorCount"
     from control_sample s left join control_sample_file f on f.tenant = s.tenant and f.sample = s.number
     where s.tenant = $1 and ($2::int is null or s.number = $2)
     group by s.tenant, s.number order by s.number desc limit 200`,
    [tenant, number],
  );
  return rows;
}

async function filesOf(client: PoolClient, tenant: string, sample: number): Promise<readonly SampleFile[]> {
  const { rows } = await client.query<SampleFile>(
    `select f.position, f.placement, f.candidate, p.employer, f.decision, d.kind, d.decided_on as "decidedOn",
       d.prepared_by as "preparedBy", d.decided_by as "decidedBy", f.result, f.note, f.judged_on as "judgedOn",
       f.judged_by as "judgedBy"
     from control_sample_file f join placement p on p.id = f.placement
     join decision d on d.placement = f.placement and d.number = f.decision
     where f.tenant = $1 and f.sample = $2 order by f.position`,
    [tenant, sample],
  );
  return rows;
}
