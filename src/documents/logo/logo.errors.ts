/** A picture that cannot stand on a letter, with every reason. */
export class LogoRefusedError extends Error {
  readonly code = 'invalidInput';
  readonly fields: readonly { readonly field: string; readonly code: string; readonly detail: string }[];
  constructor(faults: readonly { readonly field: string; readonly detail: string }[]) {
    super(faults.map(({ detail }) => detail).join(' '));
    this.name = 'LogoRefusedError';
    this.fields = faults.map((fault) => ({ ...fault, code: 'logo' }));
  }
}
