import type { LocalDate } from '../../workflows/definition.js';
import type { SessionActor } from '../access/session.js';
import type { LetterWish } from '../documents/collecting/opened-file.js';
import { DECISION_LETTERS, type Addressee, type DocumentKind } from '../documents/document-kind.js';
import { DocumentMaking } from '../documents/document-making.service.js';
import { DocumentSending } from '../documents/document-sending.service.js';
import type { DemoOffice } from './demo-office.js';

type SentLetter = {
  readonly placement: string;
  readonly kind: string;
  readonly part: string;
  readonly addressee: Addressee;
  readonly sentOn: LocalDate;
  readonly document: string | null;
};
type Draft = Pick<SentLetter, 'placement' | 'part' | 'addressee' | 'sentOn' | 'document'> & { readonly source: string };
type Report = Omit<Draft, 'source' | 'sentOn'> & { readonly sentOn: LocalDate | null };

/** Letters of decisions that went out since a day, with the one that is kept of each. */
const SENT = `select r.placement, r.kind, 'decision-' || r.number as part, a.addressee, a.sent_on as "sentOn", d.id as document
  from decision r cross join lateral (values ('employer', r.sent_to_employer_on), ('worker', r.sent_to_worker_on)) as a (addressee, sent_on)
  left join document d on d.stream = r.placement and d.part = 'decision-' || r.number and d.addressee = a.addressee and d.state <> 'dropped'
  where r.tenant = $1 and a.sent_on between $2 and $3 and (d.id is null or d.state = 'signed')
  order by a.sent_on, r.placement, r.number, a.addressee`;

/** Drafts of which worker and employer were told; each draft of a measurement once, also after one that was changed. */
const DRAFTS = `select o.stream as placement, 'measurement-' || (o.data ->> 'measurement') as part, o.recipient as addressee,
    o.due_at::date::text as "sentOn", o.entry || '.' || o.seq as source, d.id as document
  from outbox o left join document d on d.stream = o.stream and d.source = o.entry || '.' || o.seq and d.addressee = o.recipient
  where o.tenant = $1 and o.template = 'measurement.draft' and o.recipient in ('employer', 'worker')
    and o.due_at::date between $2::date and $3::date and (d.id is null or d.state = 'signed')
  order by o.due_at, o.stream, o.entry, o.seq`;

/** Reports that were accepted, and the days on which they go along with the determination. */
const ofMeasurement = (kind: DocumentKind, since: string): string =>
  `select m.placement, 'measurement-' || m.number as part, a.addressee, m.determined_on::text as "sentOn", d.id as document
   from measurement m cross join (values ('employer'), ('worker')) as a (addressee)
   left join document d on d.stream = m.placement and d.part = 'measurement-' || m.number and d.addressee = a.addressee
     and d.kind = '${kind}' and d.state <> 'dropped'
   where m.tenant = $1 and ${since} between $2 and $3
     and (d.id is null or (d.state = 'signed' and m.determined_on is not null))
   order by ${since}, m.placement, m.number, a.addressee`;
const REPORTS = ofMeasurement('measurement-report', 'm.accepted_on');
const DETERMINATIONS = ofMeasurement('wage-value-determination', 'm.determined_on');

/**
 * The letters behind what simulated colleagues sent: made and kept by the product's own services on the day they went
 * out, so that a made-up file shows what a real one holds. Only for the demo: a simulation keeps no letters.
 */
export class DemoLetters {
  constructor(private readonly office: DemoOffice) {}

  /** Letters sent from a day up to the day that is lived; what was made before is not made again. */
  async make(from: LocalDate, day: LocalDate): Promise<void> {
    for (const office of await this.office.offices()) {
      const days = [office.tenant, from, day];
      for (const { kind, ...letter } of await this.office.read<SentLetter>(office, SENT, days)) {
        await this.send(office, { ...letter, kind: DECISION_LETTERS[kind] ?? 'changed-decision' }, letter.sentOn);
      }
      for (const draft of await this.office.read<Draft>(office, DRAFTS, days)) {
        await this.send(office, { ...draft, kind: 'draft-report' }, draft.sentOn);
      }
      // The report belongs to the determination, so it goes first; the determination is told when both have theirs.
      for (const [kind, sql] of [
        ['measurement-report', REPORTS],
        ['wage-value-determination', DETERMINATIONS],
      ] as const) {
        for (const letter of await this.office.read<Report>(office, sql, days)) {
          await this.send(office, { ...letter, kind }, letter.sentOn);
        }
      }
    }
  }

  /** Makes what is not there yet, and sends it when it is to go. */
  private async send(office: SessionActor, letter: Kept, sentOn: LocalDate | null): Promise<void> {
    const [making, sending] = [await this.office.get(DocumentMaking), await this.office.get(DocumentSending)];
    const { placement, kind, addressee, part, source = null } = letter;
    const wish: LetterWish = { placement, kind, addressee, part, asked: {} };
    const id = letter.document ?? (await making.make(office, wish, source));
    if (sentOn !== null) await sending.send(office, id, { sentOn, channel: 'portal' });
  }
}

type Kept = Omit<SentLetter, 'kind' | 'sentOn'> & { readonly kind: DocumentKind; readonly source?: string };
