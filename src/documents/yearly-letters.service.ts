import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { Role } from '../../workflows/definition.js';
import { employerDocument } from '../employers/employer-document.js';
import type { AccessLog } from '../journal/access-log.js';
import type { Level } from '../journal/kept-level.js';
import { inSession } from '../journal/session-work.js';
import type { YearEmployer } from '../payments/employer-year-rows.js';
import type { YearEmployers, YearStatementService } from '../payments/year-statement.service.js';
import { fullName } from '../people/person-document.js';
import { DOCUMENT, type PersonVault } from '../people/person-vault.js';
import { workerDied } from '../people/worker-death.js';
import type { AppPool } from '../platform/database.js';
import { caseNumber } from '../reminders/case-number.js';
import type { DocumentRecord } from './document-record.js';
import { documentsOf, type DocumentItem } from './document-rows.js';
import type { DocumentMaking } from './document-making.service.js';
import { DocumentNotReadyError, DocumentStateError } from './documents.errors.js';
import { bodyRow, employerNamed, someSimulated } from './file-reads.js';
import type { LetterFacts } from './letter-facts.js';
import { employerAddress } from './postal-address.js';
import { sampleFacts } from './sample-facts.js';
import type { TextService } from './texts/text.service.js';
import type { TurnKeeper } from './turns/turn-keeper.service.js';
import {
  dueTurns,
  dueTurnsAfter,
  madeResets,
  turnTotals,
  type DueTurn,
  type TurnOrder,
  type TurnTotals,
} from './turns/turn-rows.js';
import { partOf, turnYears } from './turns/turn.js';
import type { TurnService } from './turns/turns.service.js';

/** A letter on the amount from 1 January on that is still to be made (B11 row 2). */
export type Reset = { readonly placement: string; readonly addressee: 'employer' | 'worker' };
export type Resets = TurnTotals & {
  readonly level: Level;
  /** A page of the placements, with one more when there are. */
  readonly items: readonly DueTurn[];
};
/** Where a piece begins, and how many placements or employers it may have; undefined begins at the first. */
export type PieceOf = { readonly after: string | undefined; readonly limit: number };

const FIRST = '00000000-0000-0000-0000-000000000000';
/** Who reads what was paid, and makes letters. */
const OFFICE: readonly Role[] = ['backOffice', 'manager'];
const LETTER_READERS: readonly Role[] = [...OFFICE, 'finance'];
const MAKING = 'De brieven van 1 januari';
const STATEMENT = 'year-statement';
const RESET = 'yearly-reset';

type Ports = {
  readonly pool: AppPool;
  readonly vault: PersonVault;
  readonly log: AccessLog;
  readonly documents: DocumentMaking;
  readonly record: DocumentRecord;
  readonly texts: TextService;
  readonly turns: TurnService;
  readonly keeper: TurnKeeper;
  readonly statements: YearStatementService;
};

/** Letters of the turn of the year, many at once (M34): the re-set of 1 January, and the statement to each employer. */
export class YearlyLetters {
  constructor(private readonly ports: Ports) {}

  /**
   * Placements of which letters on the new amount, to employer and worker (F4), are not made yet.
   * @returns undefined for a year of which no letters are made any more, or not yet
   * @throws NotAllowedError
   */
  async resets(
    actor: SessionActor,
    year: number,
    page: { readonly order: TurnOrder; readonly offset: number; readonly limit: number },
  ): Promise<Resets | undefined> {
    requireRole(actor, OFFICE, MAKING);
    if (!(await this.years()).includes(year)) return undefined;
    const level = await this.ports.keeper.level(actor, false);
    return inSession(this.ports.pool, actor, async (client) => ({
      level,
      ...(await turnTotals(client, actor.tenant, year)),
      items: await dueTurns(client, actor.tenant, year, page),
    }));
  }

  /** @throws NotAllowedError */
  requireOffice(actor: SessionActor): void {
    requireRole(actor, OFFICE, MAKING);
  }

  /** Years of which letters on the new amount are made, the first asked for first. */
  async years(): Promise<readonly number[]> {
    return turnYears(await this.ports.record.today());
  }

  /** How many letters of a year are to be made now. @throws NotAllowedError */
  async toMake(actor: SessionActor, year: number, kind: 'reset' | 'statement'): Promise<number> {
    if (kind === 'statement') return (await this.employers(actor, year, { offset: 0, limit: 1 })).count;
    return (await this.resets(actor, year, { order: 'chance', offset: 0, limit: 1 }))?.letters ?? 0;
  }

  /** The next letters to make, of a few placements: what could not be made does not hold up the others. */
  async portion(actor: SessionActor, year: number, { after, limit }: PieceOf): Promise<readonly Reset[]> {
    requireRole(actor, OFFICE, MAKING);
    if (!(await this.years()).includes(year)) return [];
    const due = await inSession(this.ports.pool, actor, (client) =>
      dueTurnsAfter(client, actor.tenant, year, { after: after ?? FIRST, limit }),
    );
    return due.flatMap(({ placement, forEmployer, forWorker }) => [
      ...(forEmployer ? [{ placement, addressee: 'employer' as const }] : []),
      ...(forWorker ? [{ placement, addressee: 'worker' as const }] : []),
    ]);
  }

  /**
   * Makes one by the facts as they are now, whatever the list said.
   * @returns undefined when it was made already
   * @throws DocumentNotReadyError when the amount does not change, or does not stand yet
   */
  async makeReset(actor: SessionActor, { placement, addressee }: Reset, year: number): Promise<string | undefined> {
    const part = partOf(year);
    const made = await inSession(this.ports.pool, actor, (client) => madeResets(client, [placement], [part]));
    if (made.some((one) => one.addressee === addressee)) return undefined;
    // M45: somebody may have died since the list was made.
    if (addressee === 'worker' && (await inSession(this.ports.pool, actor, (client) => workerDied(client, placement))))
      return undefined;
    await this.requireTurn(actor, placement, year);
    return unlessMade(() => this.ports.documents.make(actor, { placement, kind: RESET, addressee, part, asked: {} }));
  }

  private async requireTurn(actor: SessionActor, placement: string, year: number): Promise<void> {
    const [found] = await this.ports.turns.of(actor, [year], [placement]);
    const turn = found?.byYear.get(year);
    if (turn === undefined) throw new DocumentNotReadyError([`Het bedrag verandert niet op 1 januari ${year}.`]);
    if (turn.waiting) throw new DocumentNotReadyError([`Het bedrag van 1 januari ${year} staat nog niet vast.`]);
  }

  async previewReset(actor: SessionActor, placement: string, year: number): Promise<Buffer> {
    const wish = { placement, kind: RESET, addressee: 'employer', part: partOf(year), asked: {} } as const;
    return this.ports.documents.preview(actor, wish);
  }

  /** Employers of a year without a statement yet, by name. @param page without it all of them @throws NotAllowedError */
  async employers(
    actor: SessionActor,
    year: number,
    page?: { readonly offset: number; readonly limit: number },
  ): Promise<YearEmployers> {
    return this.ports.statements.employers(actor, year, { offset: 0, limit: null, ...page, due: true });
  }

  /** The next employers whose statement is to be made. */
  async statementPortion(
    actor: SessionActor,
    year: number,
    { after, limit }: PieceOf,
  ): Promise<readonly YearEmployer[]> {
    requireRole(actor, OFFICE, 'Jaaropgaven maken');
    return this.ports.statements.dueAfter(actor, year, after ?? FIRST, limit);
  }

  /** Statements of a year that were made for an employer, the newest first; none for who reads no letters. */
  async made(actor: SessionActor, employer: string, year: number): Promise<readonly DocumentItem[]> {
    if (!LETTER_READERS.includes(actor.role)) return [];
    const all = await inSession(this.ports.pool, actor, (client) => documentsOf(client, employer));
    return all.filter(({ kind, part, state }) => kind === STATEMENT && part === partOf(year) && state !== 'dropped');
  }

  /** @returns undefined when it was made already, whatever the list said */
  async makeStatement(actor: SessionActor, employer: string, year: number): Promise<string | undefined> {
    requireRole(actor, OFFICE, 'Een jaaropgave maken');
    if ((await this.made(actor, employer, year)).length > 0) return undefined;
    const facts = await this.statementFacts(actor, employer, year);
    return unlessMade(() => this.addStatement(actor, employer, year, facts));
  }

  private async addStatement(actor: SessionActor, employer: string, year: number, facts: LetterFacts): Promise<string> {
    return this.ports.record.add(actor, {
      stream: employer,
      streamKind: 'employer',
      kind: STATEMENT,
      addressee: 'employer',
      person: employer,
      part: partOf(year),
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

/** Somebody may make the same at the same time: then it is there. */
async function unlessMade(work: () => Promise<string>): Promise<string | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DocumentStateError) return undefined;
    throw error;
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
    hoursFrom: null,
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
    completeWithin: null,
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
