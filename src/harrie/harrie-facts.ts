import type { Actor, JsonObject } from '../../workflows/definition.js';
import type { Fact } from '../journal/fact-writer.js';
import type { RowChange } from '../journal/writes.js';
import { colleaguePut, voucherPut } from './harrie-rows.js';
import type { Colleague, Voucher } from './harrie.schemas.js';

/** What changes of the vouchers and trained colleagues of an employer. */
export type HarrieChange = {
  readonly type: 'harrie.voucherIssued' | 'harrie.voucherEnded' | 'harrie.trained' | 'harrie.left';
  readonly voucher?: Voucher;
  readonly colleague?: Colleague;
  readonly sealed?: string;
};

/** The entry of an employer's record for it, with its rows. The name of the colleague lies sealed. */
export function harrieFact(
  actor: Actor,
  employer: { readonly id: string; readonly tenant: string },
  { type, voucher, colleague, sealed }: HarrieChange,
): Omit<Fact, 'beside'> {
  const facts: JsonObject = {
    ...(voucher ? { voucher: openVoucher(voucher) } : {}),
    ...(colleague ? { colleague: openColleague(colleague) } : {}),
  };
  return {
    stream: employer.id,
    kind: 'employer',
    type,
    actor,
    facts,
    ...(sealed === undefined ? {} : { sealed }),
    rows: (entry): readonly RowChange[] => [
      ...(voucher ? [voucherPut(employer.tenant, entry, voucher)] : []),
      ...(colleague ? [colleaguePut(employer.tenant, entry, colleague)] : []),
    ],
  };
}

const openVoucher = ({ employer: _employer, ...voucher }: Voucher): JsonObject => ({ ...voucher });
const openColleague = ({ employer: _employer, sealed: _sealed, ...colleague }: Colleague): JsonObject => ({
  ...colleague,
});
