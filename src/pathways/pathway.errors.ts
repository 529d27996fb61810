/** There is no such line in this file. */
export class UnknownPathwayLineError extends Error {
  readonly code = 'notFound';
  constructor() {
    super('Deze regel staat niet in dit dossier.');
    this.name = 'UnknownPathwayLineError';
  }
}

/** A line that was mended or taken away already: its follower is what can be mended. */
export class PathwayLineReplacedError extends Error {
  readonly code = 'conflict';
  constructor() {
    super('Deze regel is al verbeterd. Verbeter de regel die ervoor in de plaats kwam.');
    this.name = 'PathwayLineReplacedError';
  }
}
