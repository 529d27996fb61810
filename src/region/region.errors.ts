/** There is no such table, picture or report of this region or body. */
export class UnknownRegionItemError extends Error {
  readonly code = 'notFound';
  constructor(what: string) {
    super(`${what} is er niet.`);
    this.name = 'UnknownRegionItemError';
  }
}
