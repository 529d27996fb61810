import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import { Decimal } from '../../workflows/law/exact.js';
import type { Role } from '../../workflows/definition.js';
import { employerDocument } from '../employers/employer-document.js';
import type { AccessLog } from '../journal/access-log.js';
import { inSession } from '../journal/session-work.js';
import type { YearEmployer, YearStatementService } from '../payments/year-statement.service.js';
import { fullName } from '../people/person-document.js';
import { DOCUMENT, type PersonVault } from '../people/person-vault.js';
import type { AppPool } from '../platform/database.js';
import { caseNumber } from '../reminders/case-number.js';
import type { EntitlementService } from '../subsidies/entitlement.service.js';
import type { DocumentRecord } from './document-record.js';
import { documentsOf, filesWith, type DocumentItem } from './document-rows.js';
import type { DocumentService } from './document.service.js';
import { DocumentNotReadyError } from './documents.errors.js';
import { bodyRow, employerNamed, someSimulated } from './file-reads.js';
import type { LetterFacts } from './letter-facts.js';
import { employerAddress } from './postal-address.js';
import { sampleFacts } from './sample-facts.js';
import type { TextService } from './texts/text.service.js';

/** A running subsidy whose amount is another from 1 January on (B11 row 2). */
export type Reset = {
  readonly placement: string;
  readonly candidate: string;
  readonly addressee: 'employer' | 'worker';
  readonly before: string;
  readonly after: string;
};
export type Resets = {
  readonly letters: readonly Reset[];
  /** Placements of which the tables do not reach January yet: their letters wait for the new row. */
  readonly waiting: number;
};

/** Who reads what was paid, and makes letters. */
const OFFICE: readonly Role[] = ['backOffice', 'manager'];
const LETTER_READERS: readonly Role[] = [...OFFICE, 'finance'];
const STATEMENT = 'year-statement';

type Ports = {
  readonly pool: AppPool;
  readonly vault: PersonVault;
  readonly log: AccessLog;
  readonly documents: DocumentService;
  readonly record: DocumentRecord;
  readonly texts: TextService;
  readonly entitlements: EntitlementService;
  readonly statements: YearStatementService;
};

/** Letters of the turn of the year, many at once (M34): the re-set of 1 January, and the statement to each employer. */
export class YearlyLetters {
  constructor(private readonly ports: Ports) {}

  /** Letters on the new amount that are not made yet, to employer and worker (F4). */
  async resets(actor: SessionActor, year: number): Promise<Resets> {
    requireRole(actor, OFFICE, 'De brieven van 1 januari');
    const [december, january] = [`${year - 1}-12`, `${year}-01`];
    const standing = await this.ports.entitlements.standingUntil(actor, january);
    const made = await inSession(this.ports.pool, actor, (client) =>
      filesWith(client, actor.tenant, { kind: 'yearly-reset', part: `year-${year}` }),
    );
    const changed = standing.flatMap(({ placement, months }) => {
      const [before, after] = [december, january].map((month) => months.find((one) => one.month === month));
      const running = [before, after].every((one) => one !== undefined && ['lumpSum', 'measured'].includes(one.kind));
      if (!running || before === undefined || after === undefined || placement.tenant !== actor.tenant) return [];
      if (!after.estimate && before.amount === after.amount) return [];
      return [{ placement, before, after }];
    });
    const letters = changed
      .filter(({ after }) => !after.estimate)
      .flatMap(({ placement, before, after }) =>
        (['employer', 'worker'] as const)
          .filter((to) => !made.has(`${placement.id}.${to}`))
          .map((addressee) => ({
            placement: placement.id,
            candidate: placement.candidate,
            addressee,
            before: before.amount,
            after: after.amount,
          })),
      );
    return { letters, waiting: changed.filter(({ after }) => after.estimate).length };
  }

  async makeReset(actor: SessionActor, { placement, addressee }: Reset, year: number): Promise<string> {
    return this.ports.documents.make(actor, {
      placement,
      kind: 'yearly-reset',
      addressee,
      part: `year-${year}`,
      asked: {},
    });
  }

  async previewReset(actor: SessionActor, placement: string, year: number): Promise<Buffer> {
    const wish = { placement, kind: 'yearly-reset', addressee: 'employer', part: `year-${year}`, asked: {} } as const;
    return this.ports.documents.preview(actor, wish);
  }

  /** Employers of a year without a statement yet. @throws NotAllowedError */
  async employers(actor: SessionActor, year: number): Promise<readonly YearEmployer[]> {
    const found = await this.ports.statements.employers(actor, year);
    const made = await inSession(this.ports.pool, actor, (client) =>
      filesWith(client, actor.tenant, { kind: STATEMENT, part: `year-${year}` }),
    );
    return found.filter(({ employer }) => !made.has(`${employer}.employer`));
  }

  /** Statements of a year that were made for an employer, the newest first; none for who reads no letters. */
  async made(actor: SessionActor, employer: string, year: number): Promise<readonly DocumentItem[]> {
    if (!LETTER_READERS.includes(actor.role)) return [];
    const all = await inSession(this.ports.pool, actor, (client) => documentsOf(client, employer));
    return all.filter(({ kind, part, state }) => kind === STATEMENT && part === `year-${year}` && state !== 'dropped');
  }

  async makeStatement(actor: SessionActor, employer: string, year: number): Promise<string> {
    requireRole(actor, OFFICE, 'Een jaaropgave maken');
    const facts = await this.statementFacts(actor, employer, year);
    return this.ports.record.add(actor, {
      stream: employer,
      streamKind: 'employer',
      kind: STATEMENT,
      addressee: 'employer',
      person: employer,
      part: `year-${year}`,
      source: null,
      facts,
      signed: { by: { id: actor.id, role: actor.role, tenant: actor.tenant }, at: await this.ports.record.now() },
    });
  }

  async previewStatement(actor: SessionActor, employer: string, year: number): Promise<Buffer> {
    requireRole(actor, OFFICE, 'Een jaaropgave bekijken');
    return this.ports.record.concept(actor, await this.statementFacts(actor, employer, year));
  }

  /** M34: over all placements of the employer, with the names it knows them by; each name is a look (F6). */
  private async statementFacts(actor: SessionActor, employer: string, year: number): Promise<LetterFacts> {
    const { pool, vault, log, record, statements, texts } = this.ports;
    const statement = await statements.of(actor, employer, year);
    const looks = statement.placements.map(({ placement }) => ({
      operation: 'yearStatement.read',
      purpose: 'jaaropgave',
      placement,
    }));
    await log.record(actor, actorOf(actor), looks);
    const files = statement.placements.map(({ placement }) => placement);
    const { row, body, simulated } = await inSession(pool, actor, async (client) => ({
      row: await employerNamed(client, employer),
      body: await bodyRow(client, actor.tenant),
      simulated: await someSimulated(client, files),
    }));
    if (!row) throw new DocumentNotReadyError(['De gegevens van de werkgever zijn er niet meer.']);
    const document = row.document
      ? employerDocument.parse(await vault.unseal(actor, employer, DOCUMENT, row.document))
      : undefined;
    const people = await vault.open(
      actor,
      statement.placements.map(({ candidate }) => candidate),
    );
    const today = await record.today();
    const { lines, attention } = document === undefined ? { lines: [], attention: null } : employerAddress(document);
    return {
      ...NOTHING,
      caseNumber: caseNumber(employer),
      madeOn: today,
      simulated,
      to: { name: row.name, lines: [...lines], attention },
      consultant: 'de administratie',
      employer: { name: row.name, contact: null },
      body,
      texts: { ...(await texts.forLetter(actor, STATEMENT, 'employer', today)) },
      year: {
        year,
        rows: statement.placements.map(({ placement, candidate, entitled, booked, open }) => {
          const person = people.get(candidate);
          const name = person === undefined ? 'Werknemer' : fullName(person);
          return { name, caseNumber: caseNumber(placement), entitled, booked, open };
        }),
        entitled: statement.entitled,
        stillToPay: statement.stillToPay,
        stillToReceive: statement.stillToReceive,
        paidInYear: statement.paidInYear,
        claimed: statement.claimed,
        provisional: statement.provisional,
      },
    };
  }
}

/** A statement is about no single file: nothing of one stands in it. */
const NOTHING: LetterFacts = {
  ...sampleFacts(STATEMENT, 'employer'),
  copies: [],
  worker: { name: '', birthDate: null },
  municipality: '',
  job: {
    hours: '0',
    sectorFullTimeHours: '0',
    hoursKind: 'fixed',
    plannedStart: null,
    firstDay: null,
    contractFrom: null,
    contractUntil: null,
    permanent: false,
    route: 'lumpSum',
  },
  application: {
    receivedOn: null,
    receivedBy: null,
    findingOn: null,
    lastDay: null,
    suspendedOn: null,
    missing: [],
    completeBy: null,
  },
  circle: null,
  targetGroup: null,
  agreedOn: null,
  lumpSum: null,
  grant: null,
  value: null,
  nextMeasurementOn: null,
  registeredOn: null,
  ending: null,
  handover: null,
  trial: null,
  aftercareUntil: null,
  decision: null,
  amount: null,
  amountBefore: null,
  forecast: null,
  report: null,
  support: null,
  supports: [],
  objection: null,
  asked: {},
};

/** Euros more or less a month over all letters to employers: what the municipality can expect. */
export function differenceOf({ letters }: Resets): string {
  return letters
    .filter(({ addressee }) => addressee === 'employer')
    .reduce((sum, { before, after }) => sum.plus(after).minus(before), new Decimal(0))
    .toFixed(2);
}
