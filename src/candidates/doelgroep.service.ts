import { requireOwnFile, requireRole, actorOf } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { ExplanationStep, Json } from '../../workflows/definition.js';
import { checkApplication, checkDetermination } from '../../workflows/law/admission.js';
import {
  testDoelgroep,
  UWV_BENEFITS,
  type DoelgroepInput,
  type DoelgroepResult,
} from '../../workflows/law/doelgroep.js';
import { LawError } from '../../workflows/law/law-error.js';
import type { LegalTables } from '../../workflows/law/tables.js';
import type { FactWriter } from '../journal/fact-writer.js';
import type { PersonDocument } from '../people/person-document.js';
import type { PersonVault } from '../people/person-vault.js';
import { FindingRefusedError, UnknownCandidateError } from './candidate.errors.js';
import { candidatePut, rowValues, type StoredCandidate } from './candidate-rows.js';
import type { CandidateService, Written } from './candidate.service.js';
import type { DoelgroepTest } from './candidate.schemas.js';

export type DoelgroepOutcome = 'belongs' | 'doesNotBelong' | 'referToUwv';
export type DoelgroepFinding = Written & {
  readonly outcome: DoelgroepOutcome;
  readonly explanation: readonly ExplanationStep[];
};

const FINDERS = ['consultant', 'system'] as const;

/** The finding that a person belongs to the doelgroep LKS (A1–A3). Outcome and day are facts; how it was found is sealed. */
export class DoelgroepService {
  constructor(
    private readonly candidates: CandidateService,
    private readonly facts: FactWriter,
    private readonly vault: PersonVault,
    private readonly tables: (actor: SessionActor) => Promise<LegalTables>,
  ) {}

  /**
   * @throws UnknownCandidateError, NotAllowedError, FindingRefusedError (A1, A2, no circle known, a date the tables do
   *   not reach), FactRefusedError
   */
  async find(
    actor: SessionActor,
    id: string,
    test: DoelgroepTest,
    expectedRevision?: number,
  ): Promise<DoelgroepFinding> {
    requireRole(actor, FINDERS, 'De doelgroep toetsen');
    const row = await this.candidates.rowOf(actor, id);
    requireOwnFile(actor, row.tenant);
    const person = (await this.vault.open(actor, [id])).get(id);
    if (!person) throw new UnknownCandidateError();
    const tables = await this.tables(actor);
    const { outcome, explanation } = byTheLaw(() => resultOf(row, person, test, tables));
    const filedOn = test.application?.filedOn ?? row.doelgroep_filed_on;
    const stored: Json = JSON.parse(JSON.stringify(explanation));
    const given: Json = JSON.parse(JSON.stringify(test));
    const changed = {
      ...rowValues(row),
      doelgroep: outcome,
      doelgroep_on: test.on,
      doelgroep_filed_on: filedOn,
      doelgroep_explanation: await this.vault.seal(actor, id, 'doelgroep.explanation', stored),
    };
    const written = await this.facts.write(actor, {
      stream: id,
      kind: 'candidate',
      type: 'candidate.doelgroepFound',
      actor: actorOf(actor),
      facts: { outcome, heldOn: test.on, filedOn: test.application?.filedOn ?? null },
      sealed: await this.vault.seal(actor, id, 'candidate.doelgroepFound', { given, explanation: stored }),
      rows: () => [candidatePut(id, changed)],
      expectedRevision: expectedRevision ?? row.entry_no,
    });
    return { ...written, id, outcome, explanation };
  }
}

function resultOf(
  row: StoredCandidate,
  person: PersonDocument,
  test: DoelgroepTest,
  tables: LegalTables,
): { readonly outcome: DoelgroepOutcome; readonly explanation: DoelgroepResult['explanation'] } {
  const { circle } = row;
  if (!circle) {
    const detail = 'Van deze persoon is nog niet ingevuld tot welke kring hij of zij hoort (regel A3).';
    throw new FindingRefusedError([{ code: 'doelgroep.circle-unknown', detail, rule: 'A3', field: 'circle' }]);
  }
  const { application, ...given } = test;
  const refused = [
    checkDetermination({ on: test.on, circle: circle.circle, exOfficio: application === null }),
    application === null ? undefined : checkApplication(application.filedOn, row.doelgroep_filed_on),
  ].filter((refusal) => refusal !== undefined);
  if (refused.length > 0) throw new FindingRefusedError(refused);
  const uwvBenefit = UWV_BENEFITS.find((benefit) => benefit === circle.benefit?.kind);
  const input: DoelgroepInput = {
    ...given,
    birthDate: person.birthDate,
    circle: circle.circle,
    ...(uwvBenefit === undefined ? {} : { uwvBenefit }),
  };
  const { belongs, referToUwv, explanation } = testDoelgroep(input, tables);
  return { outcome: belongs ? 'belongs' : referToUwv ? 'referToUwv' : 'doesNotBelong', explanation };
}

function byTheLaw<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof LawError)) throw error;
    const { code, detail, rule, field } = error;
    throw new FindingRefusedError([{ code, detail, rule, ...(field === undefined ? {} : { field }) }]);
  }
}
