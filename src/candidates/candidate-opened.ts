import type { Actor } from '../../workflows/definition.js';
import type { Fact } from '../journal/fact-writer.js';
import { keptOf, pathwayPut, type PathwayLine } from '../pathways/pathway-record.js';
import type { PersonVault } from '../people/person-vault.js';
import { bsnHashIn } from '../people/person-index.js';
import { candidatePut, emptyRow } from './candidate-rows.js';
import type { NewCandidate } from './candidate.schemas.js';

/** The first entry of a person's file, with the row and the hashes by which it is found. */
export function openedFact(
  vault: PersonVault,
  actor: Actor,
  id: string,
  input: NewCandidate,
  idempotency?: Fact['idempotency'],
): Fact {
  const { personIndex, personKeys, document, seal } = vault.create(id, input.person);
  const { municipality, shielded, externalId, circle } = input;
  const pathway = linesOf(input);
  const bsnHash = bsnHashIn(personIndex);
  const deceased = input.person.diedOn !== null;
  return {
    stream: id,
    kind: 'candidate',
    opens: true,
    type: 'candidate.opened',
    actor,
    facts: {
      municipality,
      shielded,
      externalId,
      circle,
      ...(deceased ? { deceased } : {}),
      ...(pathway.length > 0 ? { pathway: [...pathway] } : {}),
    },
    sealed: seal('candidate.opened', input.person),
    rows: (entry, on) => [
      candidatePut(id, {
        ...emptyRow(actor.tenant, municipality, on),
        shielded,
        document,
        bsn_hash: bsnHash,
        external_id: externalId,
        circle,
        deceased,
      }),
      ...pathway.map((line) => pathwayPut(id, actor.tenant, line, { entry, on, by: actor.id, sealed: null })),
    ],
    personIndex,
    personKeys,
    ...(idempotency ? { idempotency } : {}),
  };
}

const linesOf = ({ pathway }: NewCandidate): readonly PathwayLine[] =>
  pathway.map((fact, index) => ({ ...keptOf(fact).open, number: index + 1, corrects: null, removed: false }));
