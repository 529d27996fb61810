import type { Actor, Json, JsonObject } from '../../workflows/definition.js';
import { inColumns } from '../engine/effect-writes.js';
import type { Fact } from '../journal/fact-writer.js';
import { DOCUMENT, type PersonVault } from '../people/person-vault.js';
import type { EmployerDocument } from './employer-document.js';
import { employerPut, employerValues, type StoredEmployer } from './employer-rows.js';
import type { EmployerChange, NewEmployer } from './employer.schemas.js';
import { firstPlaceKeys } from './places.js';

/** An employer that is there, with the way to seal what is about people. */
export type EmployerFile = {
  readonly row: StoredEmployer;
  readonly seal: (place: string, value: Json) => Promise<string>;
};

/** The first entry of an employer's record, with its row. */
export function employerOpened(
  vault: PersonVault,
  actor: Actor,
  id: string,
  input: NewEmployer,
): Omit<Fact, 'beside' | 'recheck' | 'idempotency'> {
  const { document: sent, acceptDuplicate, ...plain } = input;
  const document = { ...sent, locations: firstPlaceKeys(sent.locations) };
  const { personKeys, seal } = vault.newKey(id);
  const values = {
    ...inColumns(plain),
    tenant: actor.tenant,
    document: seal(DOCUMENT, document),
    duplicate_accepted: acceptDuplicate,
  };
  return {
    stream: id,
    kind: 'employer',
    opens: true,
    type: 'employer.opened',
    actor,
    facts: { ...withoutName(plain), acceptDuplicate },
    sealed: seal('employer.opened', { name: input.name, ...document }),
    rows: (_entry, on) => [employerPut(id, { ...values, opened_on: on })],
    personKeys,
  };
}

/** A change as one entry: what is left out stays, the document is the whole one as it becomes. */
export async function employerChanged(
  { row, seal }: EmployerFile,
  actor: Actor,
  change: EmployerChange,
  document: EmployerDocument,
): Promise<Omit<Fact, 'beside' | 'recheck'>> {
  const {
    acceptDuplicate,
    locations: _places,
    proxies: _proxies,
    payee: _payee,
    integrityNote: _note,
    ...plain
  } = change;
  const { name = row.name } = plain;
  const sealedDocument = await seal(DOCUMENT, document);
  const values = {
    ...employerValues(row),
    ...inColumns(plain),
    document: sealedDocument,
    duplicate_accepted: row.duplicate_accepted || acceptDuplicate,
  };
  return {
    stream: row.id,
    kind: 'employer',
    type: 'employer.changed',
    actor,
    facts: { ...withoutName(plain), acceptDuplicate, fields: Object.keys(change).toSorted() },
    sealed: await seal('employer.changed', { name, ...document }),
    rows: () => [employerPut(row.id, values)],
    expectedRevision: row.entry_no,
  };
}

type Plain = Omit<NewEmployer, 'document' | 'acceptDuplicate'>;

/** The name of a one-man business is the name of a person: it goes into the sealed part of the entry. */
function withoutName({ name: _name, ...rest }: Partial<Plain>): JsonObject {
  return { ...rest };
}
