/** Whether an error of the operating system has this code, e.g. `EEXIST`. */
export function hasSystemCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
