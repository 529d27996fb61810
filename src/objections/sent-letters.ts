import type { PoolClient } from 'pg';
import type { LocalDate } from '../../workflows/definition.js';
import { DOCUMENT_KINDS, kindOf, type DocumentKind } from '../documents/document-kind.js';

/** A letter with an objection clause as it first went to its side: that day counts for the term (D4). */
export type SentLetter = {
  readonly kind: DocumentKind;
  readonly part: string;
  readonly addressee: 'employer' | 'worker';
  readonly sentOn: LocalDate;
  readonly lastDay: LocalDate | null;
};

const CONTESTABLE = DOCUMENT_KINDS.filter((kind) => kindOf(kind).objection === true);

/** Letters of a placement that can be objected against; copies have the term of their letter (M18). */
export async function sentLetters(client: PoolClient, placement: string): Promise<readonly SentLetter[]> {
  const { rows } = await client.query<SentLetter>(
    `select distinct on (kind, part, addressee) kind, part, addressee, sent_on as "sentOn", objection_last_day as "lastDay"
     from document where stream = $1 and kind = any($2) and sent_on is not null and copy_of is null
       and addressee in ('employer', 'worker')
     order by kind, part, addressee, sent_on, number`,
    [placement, CONTESTABLE],
  );
  return rows;
}
