/** A voucher that was used, expired or withdrawn is over. */
export class VoucherOverError extends Error {
  readonly code = 'conflict';
  constructor() {
    super('Deze voucher is al gebruikt, verlopen of ingetrokken.');
    this.name = 'VoucherOverError';
  }
}
