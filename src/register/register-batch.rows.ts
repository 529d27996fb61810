import type { PoolClient } from 'pg';
import { z } from 'zod';
import type { LocalDate } from '../../workflows/definition.js';

export type MessageKey = { readonly placement: string; readonly message: number };

/** A message with all that its line in a file says, but the BSN (A8). */
export type SendableMessage = MessageKey & {
  readonly candidate: string;
  readonly municipalityCode: string;
  readonly state: string;
  readonly code: string | null;
  readonly percentage: number | null;
  readonly supportStart: LocalDate | null;
  /** The letter that told the employer percentage and amount; until that is sent, the one that told the percentage. */
  readonly letterOn: LocalDate | null;
  /** What the message follows (A8b). */
  readonly kind: string;
  readonly determinedOn: LocalDate | null;
  /** Whether the person was in the register when it was opened (A12). */
  readonly registered: boolean;
  /** Last day of a lump sum that was not ended before (A4b). */
  readonly lumpSumUntil: LocalDate | null;
  /** Which delivery of the message this will be. */
  readonly delivery: number;
};

type Row = Omit<SendableMessage, 'supportStart' | 'letterOn' | 'registered'> & {
  readonly decisionLetterOn: LocalDate | null;
  readonly snapshot: string;
  readonly measurementSnapshot: string | null;
};
const Message = z.object({
  context: z.object({ supportStart: z.string().nullable(), registered: z.boolean().default(false) }),
});
const Measurement = z.object({ context: z.object({ sentOn: z.string().nullable() }) });

/** What the chosen messages would say; the start of the support and the day of the letter stand in the parts of the file. */
export async function messagesToSend(
  client: PoolClient,
  chosen: readonly MessageKey[],
): Promise<readonly SendableMessage[]> {
  const { rows } = await client.query<Row>(
    `select m.placement, m.number as message, p.candidate, p.municipality as "municipalityCode",
       coalesce(m.state, '') as state, coalesce(m.kind, '') as kind, m.code, m.percentage, m.determined_on as "determinedOn", i.snapshot,
       1 + (select count(*)::int from register_delivery d where d.placement = m.placement and d.message = m.number) as delivery,
       (select f.value ->> 'until' from fact f where f.placement = m.placement and f.kind = 'lumpSumGrant'
         and not exists (select from fact e where e.placement = m.placement and e.kind in ('employmentEnd', 'grantEnd', 'notComeAbout'))
         order by f.entry desc, f.seq desc limit 1) as "lumpSumUntil",
       (select max(d.sent_to_employer_on) from decision d where d.placement = m.placement
         and d.kind in ('measured', 'change', 'end') and d.wage_value = m.percentage
         and d.decided_on >= m.determined_on) as "decisionLetterOn",
       (select mi.snapshot from measurement me join instance mi
         on mi.stream = me.placement and mi.name = 'measurement-' || me.number
         where me.placement = m.placement and me.determined_on = m.determined_on
         order by me.number desc limit 1) as "measurementSnapshot"
     from jsonb_to_recordset($1::jsonb) as x(placement uuid, message integer)
     join register_message m on m.placement = x.placement and m.number = x.message
     join placement p on p.id = m.placement
     join instance i on i.stream = m.placement and i.name = 'register-message-' || m.number
     order by m.due_on, m.placement`,
    [JSON.stringify(chosen)],
  );
  return rows.map(({ snapshot, measurementSnapshot, decisionLetterOn, ...row }) => ({
    ...row,
    ...Message.parse(JSON.parse(snapshot)).context,
    letterOn:
      decisionLetterOn ??
      (measurementSnapshot === null ? null : Measurement.parse(JSON.parse(measurementSnapshot)).context.sentOn),
  }));
}
