import type { PoolClient } from 'pg';
import { z } from 'zod';
import type { LocalDate, Moment } from '../../workflows/definition.js';
import { localDate, SENDING_REASONS } from '../../workflows/payload.js';
import type { DocumentItem } from './document-rows.js';

/** How a sending should have been recorded; `notSent`: it did not go out, so there is no day. */
export const sendingCorrection = z
  .strictObject({
    reason: z.enum(SENDING_REASONS, { error: 'Kies waarom de verzending niet klopt.' }),
    sentOn: localDate.nullable(),
    channel: z.enum(['letter', 'portal'], { error: 'Kies hoe de brief is gegaan.' }).nullable(),
  })
  .superRefine(({ reason, sentOn, channel }, fault) => {
    if (reason === 'notSent') return;
    if (sentOn === null) fault.addIssue({ code: 'custom', path: ['sentOn'], message: 'Geef de juiste verzenddatum.' });
    if (channel === null)
      fault.addIssue({ code: 'custom', path: ['channel'], message: 'Kies hoe de brief is gegaan.' });
  })
  .transform((wish) => (wish.reason === 'notSent' ? { ...wish, sentOn: null, channel: null } : wish));
export type SendingCorrection = z.output<typeof sendingCorrection>;

/** What stood there before, who changed it, when and why. */
export type CorrectedSending = {
  readonly at: Moment;
  readonly by: string;
  readonly sentOn: LocalDate | null;
  readonly reason: string;
};

export async function correctionsOf(
  client: PoolClient,
  { stream, id }: Pick<DocumentItem, 'stream' | 'id'>,
): Promise<readonly CorrectedSending[]> {
  const { rows } = await client.query<CorrectedSending>(
    `select at, body::jsonb #>> '{event,by,id}' as by, body::jsonb #>> '{event,was,sentOn}' as "sentOn",
       body::jsonb #>> '{event,reason}' as reason
     from journal_entry where stream = $1 and type = 'document.sendingCorrected'
       and body::jsonb #>> '{event,document}' = $2
     order by number desc`,
    [stream, id],
  );
  return rows;
}
