import type { SessionActor } from '../../access/session.js';
import type { CandidateService } from '../../candidates/candidate.service.js';
import type { EmployerService } from '../../employers/employer.service.js';
import type { Idempotency } from '../../engine/command.js';
import { idempotencyFrom } from '../../http/idempotency.js';
import type { PlacementOpener } from '../../placements/placement-opener.service.js';
import type { OpeningInput } from './opening-input.js';

/** Makes what is new of a form: the person, the employer, and then the placement. A form sent twice makes them once. */
export class PlacementStarter {
  constructor(
    private readonly candidates: CandidateService,
    private readonly employers: EmployerService,
    private readonly opener: PlacementOpener,
  ) {}

  /** @returns the id of the placement; throws what the rooms refuse */
  async start(actor: SessionActor, { person, employer, job }: OpeningInput, key: string): Promise<string> {
    const candidate =
      typeof person === 'string'
        ? person
        : (await this.candidates.create(actor, person, once('person', key, person))).id;
    const company =
      typeof employer === 'string'
        ? employer
        : (await this.employers.create(actor, employer, once('employer', key, employer))).id;
    const placement = job({ candidate, employer: company });
    return this.opener.open(actor, placement, once('placement', key, placement).idempotency);
  }
}

/** A form mended after a fault is another request; the key follows what is in it. */
function once(part: string, key: string, content: unknown): { readonly idempotency?: Idempotency } {
  if (!/^[0-9a-f-]{36}$/.test(key)) return {};
  const hash = idempotencyFrom('', key, content)?.bodyHash.slice(0, 16) ?? '';
  const idempotency = idempotencyFrom(`web:open:${part}`, `${key}.${hash}`, content);
  return idempotency === undefined ? {} : { idempotency };
}
