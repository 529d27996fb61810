import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { Actor } from '../../workflows/definition.js';
import type { FactWriter } from '../journal/fact-writer.js';
import { demoMandates } from './demo-tenants.js';
import { LETTERHEAD_TEXTS, type NewBody } from './body.schemas.js';
import { mandatePut, type Mandate } from './mandate.service.js';
import { BodyExistsError, UnfitError } from './tenant.errors.js';

export type CreatedBody = { readonly id: string; readonly administrator: string };

/**
 * Enters a deciding body with municipalities, letterhead and first administrator, and opens its record. A call that
 * broke off is gone on with.
 * @param ownerUrl connection of the owner: no role of the running product may add a body
 * @throws BodyExistsError, UnfitError when another body decides for one of the municipalities
 */
export async function createBody(ownerUrl: string, facts: FactWriter, body: NewBody): Promise<CreatedBody> {
  const created = await enterRows(ownerUrl, body);
  const actor: Actor = { id: 'system', role: 'system', tenant: created.id };
  const mandates = body.standardMandate ? standardMandates(body) : [];
  const { code, kind, region, from, municipalities, letterhead } = body;
  await facts.write(
    { tenant: created.id, tenants: [created.id] },
    {
      stream: created.id,
      kind: 'tenant',
      opens: true,
      type: 'tenant.opened',
      actor,
      facts: {
        code,
        kind,
        region,
        from,
        municipalities: municipalities.map((one) => one.code),
        members: [{ member: created.administrator, roles: ['administrator'] }],
        letterhead: Object.keys(letterhead).toSorted(),
        mandates: mandates.map((mandate) => ({ ...mandate })),
      },
      rows: () => mandates.map((mandate) => mandatePut(created.id, mandate)),
    },
  );
  return created;
}

/** What reviewers and managers sign in most places; the administrator changes it. */
function standardMandates({ from }: NewBody): readonly Mandate[] {
  return demoMandates()
    .filter(({ role }) => role === 'reviewer' || role === 'manager' || role === 'legalOfficer')
    .map((mandate, index) => ({ ...mandate, number: index + 1, from }));
}

async function enterRows(ownerUrl: string, body: NewBody): Promise<CreatedBody> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    const created = await rowsOf(client, body);
    await client.query('commit');
    return created;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    await client.end();
  }
}

async function rowsOf(client: Client, body: NewBody): Promise<CreatedBody> {
  const before = await bodyOf(client, body.code);
  if (before?.opened === true) throw new BodyExistsError(body.code);
  const id = before?.id ?? randomUUID();
  await refuseServedElsewhere(client, id, body);
  await client.query(
    `insert into tenant (id, code, name, kind, region) values ($1, $2, $3, $4, $5)
     on conflict (id) do update set name = excluded.name, kind = excluded.kind, region = excluded.region`,
    [id, body.code, body.name, body.kind, body.region],
  );
  for (const { code, name } of body.municipalities) {
    await client.query('insert into municipality (code, name) values ($1, $2) on conflict do nothing', [code, name]);
    await client.query(
      'insert into tenant_municipality (tenant, municipality, from_on) values ($1, $2, $3) on conflict do nothing',
      [id, code, body.from],
    );
  }
  await enterLetterhead(client, id, body);
  return { id, administrator: await enterAdministrator(client, id, body) };
}

async function bodyOf(
  client: Client,
  code: string,
): Promise<{ readonly id: string; readonly opened: boolean } | undefined> {
  const { rows } = await client.query<{ id: string; opened: boolean }>(
    'select id, exists (select from stream s where s.id = t.id) as opened from tenant t where code = $1',
    [code],
  );
  return rows[0];
}

/** On one day one body decides for a municipality. */
async function refuseServedElsewhere(client: Client, id: string, body: NewBody): Promise<void> {
  const codes = body.municipalities.map(({ code }) => code);
  const { rows } = await client.query<{ municipality: string; name: string }>(
    `select s.municipality, t.name from tenant_municipality s join tenant t on t.id = s.tenant
     where s.municipality = any($1) and s.tenant <> $2 and (s.until_on is null or s.until_on >= $3)`,
    [codes, id, body.from],
  );
  if (rows.length === 0) return;
  throw new UnfitError(
    rows.map(({ municipality, name }) => ({
      field: 'municipality',
      code: 'served',
      detail: `Voor gemeente ${municipality} besluit op die dag al ${name}.`,
    })),
  );
}

/** The texts at the head of letters, as if they were set with the first entry. */
async function enterLetterhead(client: Client, id: string, { letterhead, from }: NewBody): Promise<void> {
  for (const [field, name] of Object.entries(LETTERHEAD_TEXTS)) {
    const text = letterhead[field as keyof NewBody['letterhead']];
    if (text === undefined) continue;
    await client.query(
      `insert into text_block (tenant, name, from_on, entry, text) values ($1, $2, $3, 1, $4)
       on conflict (tenant, name, from_on, entry) do update set text = excluded.text`,
      [id, name, from, text.replaceAll(/\s*,\s*/g, '\n')],
    );
  }
}

async function enterAdministrator(client: Client, id: string, { administrator }: NewBody): Promise<string> {
  const { issuer, subject, name, mail } = administrator;
  const { rows } = await client.query<{ id: string }>(
    `insert into member (tenant, id, issuer, subject, roles, name, mail)
     select $1, coalesce((select m.id from member m where m.tenant = $1 and m.issuer = $3 and m.subject = $4), $2),
       $3, $4, '{administrator}', $5, $6
     on conflict (tenant, id) do update set name = excluded.name, mail = excluded.mail returning id`,
    [id, randomUUID(), issuer, subject, name, mail],
  );
  return rows[0]?.id ?? '';
}
