import type { SessionActor } from '../../access/session.js';
import type { CandidateService } from '../../candidates/candidate.service.js';
import type { DoelgroepService } from '../../candidates/doelgroep.service.js';
import type { EmployerDocument } from '../../employers/employer-document.js';
import { withContact, type Place } from '../../employers/places.js';
import type { NewEmployer } from '../../employers/employer.schemas.js';
import type { EmployerService } from '../../employers/employer.service.js';
import type { Idempotency } from '../../engine/command.js';
import { idempotencyFrom } from '../../http/idempotency.js';
import { problemOf } from '../../http/problem-of.js';
import type { ParticularsChange } from '../../particulars/particular.schemas.js';
import type { ParticularsService } from '../../particulars/particulars.service.js';
import type { PlacementEvents } from '../../placements/placement-events.service.js';
import type { StepProposals } from '../../step-proposals/step-proposals.service.js';
import type { PlacementOpener } from '../../placements/placement-opener.service.js';
import { NO_NAME } from './opening-employer.js';
import type { OpeningInput } from './opening-input.js';
import type { OpeningStep } from './opening-steps.js';

/** A placement that was opened, with the steps that could not be written down yet and why. */
export type Started = {
  readonly id: string;
  readonly left: readonly { readonly step: OpeningStep; readonly why: string }[];
};

/**
 * Makes what is new of a form: the person, the employer, the hirer, the placement, and then the steps of the intake. A
 * form sent twice makes them once. What a rule refuses after the opening is handed back, so that nothing of it is lost.
 */
export class PlacementStarter {
  constructor(
    private readonly candidates: CandidateService,
    private readonly doelgroep: DoelgroepService,
    private readonly employers: EmployerService,
    private readonly opener: PlacementOpener,
    private readonly events: PlacementEvents,
    private readonly particulars: ParticularsService,
    private readonly proposals: StepProposals,
  ) {}

  /** @throws what the rooms refuse before the placement is open */
  async start(actor: SessionActor, input: OpeningInput, key: string): Promise<Started> {
    const candidate = await this.person(actor, input, key);
    const employer = await this.employer(actor, input, key);
    const hirer = await this.hirer(actor, input, key);
    const placement = { ...input.placement, candidate, employer, hirer };
    const id = await this.opener.open(actor, placement, once('placement', key, placement).idempotency);
    const particulars = await this.withPlace(actor, employer, input);
    if (particulars) await this.particulars.record(actor, id, particulars, once('particulars', key, particulars));
    const found = await this.tested(actor, candidate, input, key);
    const left: Started['left'][number][] = found === undefined ? [] : [found];
    // What waits for a second person rests on the file with all the rest in it (B2b).
    const inOrder = [...input.steps.entries()].toSorted(
      ([, a], [, b]) => Number(isProposed(a)) - Number(isProposed(b)),
    );
    for (const [index, step] of inOrder) {
      const why = await this.step(actor, id, step, `${index}`, key);
      if (why !== undefined) left.push({ step, why });
    }
    return { id, left };
  }

  private async person(actor: SessionActor, { person }: OpeningInput, key: string): Promise<string> {
    if (person.kind === 'new') {
      return (await this.candidates.create(actor, person.value, once('person', key, person.value))).id;
    }
    const row = await this.candidates.rowOf(actor, person.id);
    const same = JSON.stringify(row.circle) === JSON.stringify(person.circle);
    if (!same) await this.candidates.change(actor, person.id, { circle: person.circle });
    return person.id;
  }

  private async employer(actor: SessionActor, { employer, place }: OpeningInput, key: string): Promise<string> {
    if (employer.kind === 'new') return this.newEmployer(actor, employer.value, 'employer', key);
    const [typed] = employer.locations;
    if (typed === undefined) return employer.id;
    const { view } = await this.employers.read(actor, employer.id);
    const chosen = place?.kind === 'known' ? place.id : undefined;
    const locations = withTyped(view.locations, typed, chosen);
    await this.employers.change(actor, employer.id, { locations, acceptDuplicate: true });
    return employer.id;
  }

  /** M13: the location that was chosen or typed, beside what else is kept of the placement. */
  private async withPlace(
    actor: SessionActor,
    employer: string,
    { particulars, place }: OpeningInput,
  ): Promise<ParticularsChange | undefined> {
    if (place === undefined) return particulars;
    const location = place.kind === 'known' ? place.id : await this.placeNamed(actor, employer, place.name);
    if (location === undefined) return particulars;
    const item = { kind: 'location' as const, from: null, employer: null, location };
    return { items: [...(particulars?.items ?? []), item], withdrawn: particulars?.withdrawn ?? [] };
  }

  private async placeNamed(actor: SessionActor, employer: string, name: string): Promise<string | undefined> {
    const { view } = await this.employers.read(actor, employer);
    return view.locations.find((one) => one.name === name)?.id ?? undefined;
  }

  private async hirer(actor: SessionActor, { hirer }: OpeningInput, key: string): Promise<string | null> {
    if (hirer === undefined) return null;
    return hirer.kind === 'known' ? hirer.id : this.newEmployer(actor, hirer.value, 'hirer', key);
  }

  private async newEmployer(actor: SessionActor, value: NewEmployer, part: string, key: string): Promise<string> {
    return (await this.employers.create(actor, value, once(part, key, value))).id;
  }

  /** A3: the answers lie sealed in the file of the person; the step after it tells the placement. */
  private async tested(
    actor: SessionActor,
    candidate: string,
    { test, steps }: OpeningInput,
    key: string,
  ): Promise<Started['left'][number] | undefined> {
    const step = steps.find(({ type }) => type === 'targetGroup.determined');
    if (test === undefined || step === undefined || key === '') return undefined;
    const row = await this.candidates.rowOf(actor, candidate);
    if (row.doelgroep_on === test.on) return undefined;
    const why = await refusal(() => this.doelgroep.find(actor, candidate, test));
    return why === undefined ? undefined : { step, why };
  }

  private step(
    actor: SessionActor,
    placement: string,
    { type, payload }: OpeningStep,
    part: string,
    key: string,
  ): Promise<string | undefined> {
    const sent = { type, ...payload };
    const sending = { placement, instance: 'placement', sent, ...once(`step:${part}`, key, sent) };
    const second = secondIn({ payload });
    return refusal(() =>
      second === undefined ? this.events.send(actor, sending) : this.proposals.propose(actor, { ...sending, second }),
    );
  }
}

const secondIn = ({ payload: { secondBy } }: Pick<OpeningStep, 'payload'>): string | undefined =>
  typeof secondBy === 'string' ? secondBy : undefined;
const isProposed = (step: OpeningStep): boolean => secondIn(step) !== undefined;

/** Why something was not taken, in a sentence; undefined when it was. @throws what is no refusal */
async function refusal(work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    const problem = problemOf(error);
    if (!problem || problem.status >= 500) throw error;
    return problem.detail;
  }
}

/**
 * A place that was typed, or people typed for a place that is there: the one of that name, else the chosen one or the first.
 */
function withTyped(there: readonly Place[], typed: Place, chosen: string | undefined): EmployerDocument['locations'] {
  const isPlace = typed.name !== NO_NAME || typed.address !== null;
  const same = isPlace
    ? there.find(({ name }) => name === typed.name)
    : (there.find(({ id }) => id === chosen) ?? there[0]);
  if (same === undefined) return [...there, typed];
  const merged = typed.contacts.reduce(withContact, { ...same, address: typed.address ?? same.address });
  return there.map((one) => (one === same ? merged : one));
}

/** A form mended after a fault is another request; the key follows what is in it. */
function once(part: string, key: string, content: unknown): { readonly idempotency?: Idempotency } {
  if (!/^[0-9a-f-]{36}$/.test(key)) return {};
  const hash = idempotencyFrom('', key, content)?.bodyHash.slice(0, 16) ?? '';
  const idempotency = idempotencyFrom(`web:open:${part}`, `${key}.${hash}`, content);
  return idempotency === undefined ? {} : { idempotency };
}
