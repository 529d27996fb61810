/** Status and Dutch title per error code. A code that is not here is a bug, and is shown as 500. */
export type Problem = { readonly status: number; readonly title: string };

export const PROBLEMS: Readonly<Record<string, Problem>> = {
  badRequest: { status: 400, title: 'Het verzoek klopt niet' },
  invalidInput: { status: 400, title: 'De gegevens kloppen niet' },
  notSignedIn: { status: 401, title: 'U bent niet ingelogd' },
  notAllowed: { status: 403, title: 'Dit mag u niet' },
  notFound: { status: 404, title: 'Niet gevonden' },
  methodNotAllowed: { status: 405, title: 'Dit kan hier niet' },
  unknownStream: { status: 404, title: 'Dossier niet gevonden' },
  unknownInstance: { status: 404, title: 'Onderdeel niet gevonden' },
  notAcceptable: { status: 406, title: 'In deze vorm is het er niet' },
  roleRefused: { status: 403, title: 'Dit hoort niet bij uw rol' },
  eventRefused: { status: 409, title: 'Deze stap kan nu niet' },
  staleRevision: { status: 412, title: 'Er is intussen iets veranderd' },
  idempotencyMismatch: { status: 422, title: 'Deze sleutel is al gebruikt' },
  busy: { status: 503, title: 'Het dossier is even bezet' },
  streamExists: { status: 409, title: 'Dit bestaat al' },
  duplicate: { status: 409, title: 'Dit is er al' },
  personErased: { status: 410, title: 'Deze gegevens zijn vernietigd' },
  mandateMissing: { status: 403, title: 'Hiervoor is geen mandaat' },
  uploadUnfit: { status: 422, title: 'Dit bestand kan niet' },
  uploadSettled: { status: 409, title: 'Dit bestand is al verwerkt' },
  secondPersonNeeded: { status: 409, title: 'Een tweede persoon moet dit bevestigen' },
  otherBodyDecides: { status: 409, title: 'Een andere organisatie beslist' },
  noAgreedContract: { status: 409, title: 'Er volgt geen afgesproken contract' },
  letterNotSent: { status: 422, title: 'Tegen deze brief kan het niet' },
  linkUnfit: { status: 422, title: 'Deze link kan niet' },
  conflict: { status: 409, title: 'Dit kan nu niet' },
  documentNotReady: { status: 409, title: 'Dit document kan nog niet worden gemaakt of verstuurd' },
  documentTampered: { status: 409, title: 'Dit document klopt niet met het logboek' },
  stale: { status: 412, title: 'Er is intussen iets veranderd' },
  tooLarge: { status: 413, title: 'Het verzoek is te groot' },
  unsupportedMediaType: { status: 415, title: 'Dit soort gegevens leest de API niet' },
  ruleRefuses: { status: 422, title: 'Een regel staat dit niet toe' },
  revisionMissing: { status: 428, title: 'De versie ontbreekt' },
  tooMany: { status: 429, title: 'Te veel verzoeken' },
  unavailable: { status: 503, title: 'Even niet beschikbaar' },
};

export const UNEXPECTED: Problem = { status: 500, title: 'Er ging iets mis' };

/** Code for an error of the framework, by its status. */
export function codeOfStatus(status: number): string {
  const found = Object.entries(PROBLEMS).find(([, problem]) => problem.status === status);
  return found?.[0] ?? (status < 500 ? 'badRequest' : 'unexpected');
}
