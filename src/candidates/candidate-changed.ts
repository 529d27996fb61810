import type { Actor, JsonObject } from '../../workflows/definition.js';
import type { Fact } from '../journal/fact-writer.js';
import type { Session } from '../journal/record-store.js';
import type { PersonDocument } from '../people/person-document.js';
import { bsnHashIn } from '../people/person-index.js';
import type { PersonVault } from '../people/person-vault.js';
import { candidatePut, rowValues, type CandidateRow, type StoredCandidate } from './candidate-rows.js';
import type { CandidateChange } from './candidate.schemas.js';

/**
 * The entry that changes the file of a person. What is written rests on what was read: somebody else's change in between is
 * never undone unseen.
 * @param person the whole document as it is to be
 * @throws PersonErasedError
 */
export async function changedFact(
  vault: PersonVault,
  session: Session,
  actor: Actor,
  row: StoredCandidate,
  { person, change }: { readonly person: PersonDocument; readonly change: CandidateChange },
): Promise<Fact> {
  const { document, personIndex, seal } = await vault.replace(session, row.id, person);
  const deceased = person.diedOn !== null;
  const facts = { ...changedFacts(change), ...(deceased === row.deceased ? {} : { deceased }) };
  const changed = { ...rowValues(row), ...facts, document, bsn_hash: bsnHashIn(personIndex) };
  return {
    stream: row.id,
    kind: 'candidate',
    type: 'candidate.changed',
    actor,
    facts: { ...publicFacts(facts), fields: changedFields(change) },
    sealed: seal('candidate.changed', person),
    rows: () => [candidatePut(row.id, changed)],
    personIndex,
    expectedRevision: row.entry_no,
  };
}

type ChangedFacts = Partial<Pick<CandidateRow, 'municipality' | 'shielded' | 'external_id' | 'circle' | 'deceased'>>;

function changedFacts(change: CandidateChange): ChangedFacts {
  const { municipality, shielded, externalId, circle } = change;
  return {
    ...(municipality === undefined ? {} : { municipality }),
    ...(shielded === undefined ? {} : { shielded }),
    ...(externalId === undefined ? {} : { external_id: externalId }),
    ...(circle === undefined ? {} : { circle }),
  };
}

function publicFacts({ external_id: externalId, ...facts }: ChangedFacts): JsonObject {
  return externalId === undefined ? { ...facts } : { ...facts, externalId };
}

/** Which fields of the sealed document changed, not to what. */
function changedFields(change: CandidateChange): readonly string[] {
  return Object.keys(change.person ?? {}).toSorted();
}
