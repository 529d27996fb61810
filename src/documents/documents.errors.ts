/** There is no such document in this file. */
export class UnknownDocumentError extends Error {
  readonly code = 'notFound';
  constructor() {
    super('Dit document is er niet, of u hebt er geen toegang toe.');
    this.name = 'UnknownDocumentError';
  }
}

/** What the document needs is not in the file, or stands in the way. Every reason at once, in Dutch. */
export class DocumentNotReadyError extends Error {
  readonly code = 'documentNotReady';
  constructor(readonly reasons: readonly string[]) {
    super(reasons.join(' '));
    this.name = 'DocumentNotReadyError';
  }
}

/** The document is not in a state in which this can be done. */
export class DocumentStateError extends Error {
  readonly code = 'conflict';
  constructor(detail: string) {
    super(detail);
    this.name = 'DocumentStateError';
  }
}

/** The stored bytes are not those whose keyed hash stands in the journal. */
export class DocumentTamperedError extends Error {
  readonly code = 'documentTampered';
  constructor() {
    super('Het bewaarde document klopt niet met het logboek. Waarschuw de beheerder; het document wordt niet getoond.');
    this.name = 'DocumentTamperedError';
  }
}

/** A document could not be set; `sign` is what the font has no shape for. */
export class TypesettingError extends Error {
  readonly code = 'documentNotReady';
  constructor(
    readonly sign: string | undefined,
    readonly why: string,
  ) {
    super(
      sign === undefined
        ? 'De brief kan niet worden gemaakt.'
        : `Het teken ${sign} kan niet in een brief staan. Haal het weg of schrijf het anders.`,
      { cause: why },
    );
    this.name = 'TypesettingError';
  }
}
