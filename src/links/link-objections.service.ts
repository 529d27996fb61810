import { z } from 'zod';
import type { JsonObject, LocalDate, Moment } from '../../workflows/definition.js';
import { AGAINST } from '../../workflows/objection/objection-v2.events.js';
import type { EntryBody } from '../journal/entry.js';
import { inSession } from '../journal/session-work.js';
import { contestableBy, isLate, type ContestableLetter } from '../objections/contestable-letters.js';
import { objectionEvent } from '../objections/objection-event.js';
import { sentLetters } from '../objections/sent-letters.js';
import type { PersonVault } from '../people/person-vault.js';
import { sealedPlace } from '../placements/sealed-place.js';
import type { AppPool } from '../platform/database.js';
import type { ObjectionAnswer } from './answer-input.js';
import type { LinkVisit } from './link-door.service.js';
import type { LinkFile } from './link-file.service.js';
import { partyOf } from './link-kinds.js';
import { requirePurpose, type LinkSending } from './link-sending.js';
import { LinkUnfitError } from './link.errors.js';
import { isOpen, isSame, objectionEntriesBy, objectionsOf, type About, type ObjectionRow } from './objection-rows.js';

/** What was sent with this link, with the day on which it counts as received (D4). */
export type OwnObjection = {
  readonly letter: ContestableLetter | undefined;
  readonly at: Moment;
  readonly receivedOn: LocalDate;
  readonly late: boolean;
  readonly decideBy: LocalDate | null;
  readonly words: string;
  /** More about an objection that was there already. */
  readonly added: boolean;
  readonly withdrawn: boolean;
};
/** An objection of this side that is not decided yet. */
export type RunningObjection = {
  readonly number: number;
  readonly title: string;
  readonly receivedOn: LocalDate;
  readonly decideBy: LocalDate | null;
};
/** What somebody with a link for objections sees. */
export type ObjectionStanding = {
  readonly letters: readonly ContestableLetter[];
  readonly made: readonly OwnObjection[];
  readonly running: readonly RunningObjection[];
};
export type ObjectionTaken = 'bezwaar' | 'aanvulling' | 'ingetrokken';

const Words = z.object({ explanation: z.string() });
const Facts = z.object({
  on: z.string(),
  decision: z.int().optional(),
  against: z.enum(AGAINST).optional(),
  about: z.int().optional(),
  letter: z.string().nullable().optional(),
});

/** D4, M54: objections of people outside, received on the day they are sent, and withdrawn by who made them. */
export class LinkObjections {
  constructor(
    private readonly pool: AppPool,
    private readonly vault: PersonVault,
    private readonly sending: LinkSending,
  ) {}

  /**
   * Opens an objection, also when it is late; what comes after it about the same letter is added to it.
   * @param key of the form: sent twice it counts once
   * @throws LinkUnfitError for a letter that was not sent to this side; LinkClosedError, EngineError
   */
  async object(visit: LinkVisit, file: LinkFile, answer: ObjectionAnswer, key: string): Promise<ObjectionTaken> {
    requirePurpose(visit, 'objection');
    const letter = (await this.letters(visit, file)).find((one) => one.key === answer.letter);
    if (letter === undefined) {
      const detail = 'Kies een brief die u van ons kreeg.';
      throw new LinkUnfitError([{ field: 'letter', code: 'unknown', detail }]);
    }
    const words = { explanation: textOf(answer) };
    const running = (await this.rows(visit)).find((row) => isSame(row, letter) && row.stage !== 'withdrawn');
    const first = running === undefined || (await this.wasSent(visit, key));
    if (!first) return this.add(visit, file, running, words, key);
    const event = objectionEvent(letter, { receivedOn: file.today, postedOn: null });
    await this.sending.event(visit, file, { instance: 'placement', event, words, key });
    const data = { ...aboutOf(letter), party: letter.party, late: isLate(letter, file.today) };
    await this.tell(visit, 'link.objectionReceived', data, key);
    return 'bezwaar';
  }

  /**
   * Awb 6:21: by who made it, until it is decided. Both sides get a letter of it, and the legal officer hears it.
   * @throws LinkUnfitError for an objection that is not of this side, or decided; LinkClosedError, EngineError
   */
  async withdraw(visit: LinkVisit, file: LinkFile, objection: number, key: string): Promise<ObjectionTaken> {
    requirePurpose(visit, 'objection');
    const row = (await this.rows(visit)).find(({ number }) => number === objection);
    const again = await this.wasSent(visit, key);
    if (row === undefined || (!again && !isOpen(row))) {
      const detail = 'Dit bezwaar is er niet, of er is al op beslist. Bel ons als dat niet klopt.';
      throw new LinkUnfitError([{ field: 'objection', code: 'not-open', detail }]);
    }
    const event = { type: 'objection.withdrawn', withdrawnOn: file.today };
    await this.sending.event(visit, file, { instance: `objection-${objection}`, event, key });
    const data = { objection, ...aboutOf(row), party: partyOf(visit.link.addressee) };
    await this.tell(visit, 'link.objectionWithdrawn', data, key);
    return 'ingetrokken';
  }

  /** What can be objected against, what this link sent, newest first, and what runs. */
  async of(visit: LinkVisit, file: LinkFile): Promise<ObjectionStanding> {
    const letters = await this.letters(visit, file);
    const rows = await this.rows(visit);
    const { session, link, actor } = visit;
    const entries = await inSession(this.pool, session, (client) =>
      objectionEntriesBy(client, link.placement, actor.id),
    );
    const made: OwnObjection[] = [];
    for (const { type, body } of entries) {
      const { on, ...facts } = Facts.parse(body.event);
      const about = whatOf(facts);
      const letter = letters.find((one) => isSame(one, about));
      const row = rows.findLast((one) => isSame(one, about));
      made.push({
        letter,
        at: body.at,
        receivedOn: on,
        late: letter !== undefined && isLate(letter, on),
        decideBy: row?.decideBy ?? null,
        words: await this.wordsOf(visit, file, type, body),
        added: type === 'link.objectionAdded',
        withdrawn: row?.stage === 'withdrawn',
      });
    }
    const running = rows.filter(isOpen).map((row) => ({
      number: row.number,
      title: letters.find((one) => isSame(one, row))?.title ?? 'Besluit',
      receivedOn: row.receivedOn,
      decideBy: row.decideBy,
    }));
    return { letters, made, running };
  }

  private async letters({ link, session }: LinkVisit, file: LinkFile): Promise<readonly ContestableLetter[]> {
    const party = partyOf(link.addressee);
    const sent = await inSession(this.pool, session, (client) => sentLetters(client, link.placement));
    const { placement, measurements } = file;
    return contestableBy(party, {
      placement,
      measurements,
      letters: sent.filter(({ addressee }) => addressee === party),
    });
  }

  private async rows({ session, link }: LinkVisit): Promise<readonly ObjectionRow[]> {
    return inSession(this.pool, session, (client) => objectionsOf(client, link.placement, partyOf(link.addressee)));
  }

  /** Awb 6:6: what completes an objection that waits for it lets its term run on (D2). */
  private async add(
    visit: LinkVisit,
    file: LinkFile,
    row: ObjectionRow,
    words: JsonObject,
    key: string,
  ): Promise<ObjectionTaken> {
    const type = 'link.objectionAdded';
    const data = { objection: row.number, ...aboutOf(row), party: partyOf(visit.link.addressee) };
    const sealed = await this.sending.sealed(visit, file, type, words);
    await this.tell(visit, type, data, key, sealed);
    if (row.stage === 'incomplete') {
      const event = { type: 'objection.completed', completedOn: file.today };
      await this.sending.event(visit, file, { instance: `objection-${row.number}`, event, key: `${key}.completed` });
    }
    return 'aanvulling';
  }

  /** The legal officer gets an item, once for a form. */
  private async tell(visit: LinkVisit, type: string, data: JsonObject, key: string, sealed?: string): Promise<void> {
    if (await this.wasNoted(visit, key)) return;
    const told = [{ template: type, recipient: 'legalOfficer', data }];
    await this.sending.note(visit, type, { ...data, form: key }, told, sealed === undefined ? {} : { sealed });
  }

  /** Whether this very form was stored: then it is sent again and counts once. */
  private async wasSent({ session, link }: LinkVisit, key: string): Promise<boolean> {
    return inSession(this.pool, session, async (client) => {
      const { rowCount } = await client.query(
        'select from idempotency where tenant = $1 and operation = $2 and key = $3 limit 1',
        [link.tenant, `link:${link.id}`, key],
      );
      return rowCount !== 0;
    });
  }

  private async wasNoted({ session, link }: LinkVisit, key: string): Promise<boolean> {
    return inSession(this.pool, session, async (client) => {
      const { rowCount } = await client.query(
        `select from journal_entry where stream = $1 and type like 'link.objection%'
           and body::jsonb #>> '{event,form}' = $2 limit 1`,
        [link.placement, key],
      );
      return rowCount !== 0;
    });
  }

  private async wordsOf(visit: LinkVisit, { parties }: LinkFile, type: string, body: EntryBody): Promise<string> {
    if (body.sealed === undefined) return '';
    const place = sealedPlace(visit.link.placement, type);
    const opened = Words.safeParse(await this.vault.unseal(visit.session, parties.candidate, place, body.sealed));
    return opened.data?.explanation ?? '';
  }
}

const aboutOf = ({ against, about, letter }: About): JsonObject => ({ against, about, letter });

/** An entry that names only a decision was written when nothing else could be objected against. */
const whatOf = ({ decision, against, about, letter }: Omit<z.infer<typeof Facts>, 'on'>): About => ({
  against: against ?? 'decision',
  about: about ?? decision ?? 0,
  letter: letter ?? null,
});

function textOf({ explanation, lateReason }: ObjectionAnswer): string {
  return lateReason === null ? explanation : `${explanation}\n\nWaarom het bezwaar later is: ${lateReason}`;
}
