import type { PoolClient } from 'pg';
import { z } from 'zod';
import type { LocalDate } from '../../workflows/definition.js';
import { localDate, readable } from '../../workflows/payload.js';

/**
 * B14, M49: that and until when a measurement cannot take place, and who said so; no reason, and never in the journal.
 * The row goes when the measurement is determined or cancelled.
 */
export const measurementBlock = z
  .strictObject({
    from: localDate,
    expectedBack: localDate.nullable().default(null),
    saidBy: z.enum(['worker', 'employer', 'representative', 'jobcoach']),
  })
  .refine(({ from, expectedBack }) => expectedBack === null || expectedBack >= from, {
    path: ['expectedBack'],
    when: readable('from', 'expectedBack'),
    error: 'De verwachte terugkeer ligt voor de eerste dag.',
  });
export type MeasurementBlock = z.infer<typeof measurementBlock>;

type Row = { readonly from_on: LocalDate; readonly expected_back_on: LocalDate | null; readonly said_by: string };
export type StoredBlock = {
  readonly from: LocalDate;
  readonly expectedBack: LocalDate | null;
  readonly saidBy: string;
};

export async function blockOf(client: PoolClient, placement: string, number: number): Promise<StoredBlock | null> {
  const { rows } = await client.query<Row>(
    'select from_on, expected_back_on, said_by from measurement_block where placement = $1 and measurement = $2',
    [placement, number],
  );
  const [row] = rows;
  return row ? { from: row.from_on, expectedBack: row.expected_back_on, saidBy: row.said_by } : null;
}

export async function putBlock(
  client: PoolClient,
  tenant: string,
  placement: string,
  number: number,
  block: MeasurementBlock,
): Promise<void> {
  await client.query(
    `insert into measurement_block (placement, measurement, tenant, from_on, expected_back_on, said_by)
     values ($1, $2, $3, $4, $5, $6) on conflict (placement, measurement) do update
     set from_on = excluded.from_on, expected_back_on = excluded.expected_back_on, said_by = excluded.said_by`,
    [placement, number, tenant, block.from, block.expectedBack, block.saidBy],
  );
}

export async function eraseBlock(client: PoolClient, placement: string, number: number): Promise<void> {
  await client.query('delete from measurement_block where placement = $1 and measurement = $2', [placement, number]);
}
