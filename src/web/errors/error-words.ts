import type { ProblemDocument } from '../../http/problem-of.js';

/** Who reads it: a member of the organisation, or somebody with a link and no account. */
export type Reader = 'member' | 'outside';

export type ErrorWords = { readonly title: string; readonly text: string };

/** What happened and what people can do about it, by status. */
const MEMBER: Readonly<Record<number, ErrorWords>> = {
  400: { title: 'Dit verzoek klopt niet', text: 'Ga terug naar de vorige pagina en probeer het opnieuw.' },
  403: {
    title: 'Dit mag u niet',
    text: 'Denkt u dat u dit wel moet kunnen? Kies bovenaan een andere rol, of vraag uw functioneel beheerder.',
  },
  404: {
    title: 'Deze pagina is er niet',
    text: 'Zoek de plaatsing op met het zoekvak, of begin op de startpagina.',
  },
  409: {
    title: 'Dit kan nu niet',
    text: 'Er is niets opgeslagen. Bekijk de plaatsing opnieuw: misschien is er intussen iets veranderd.',
  },
  410: {
    title: 'Deze gegevens zijn vernietigd',
    text: 'De bewaartermijn is voorbij. U kunt dit dossier niet meer openen.',
  },
  413: {
    title: 'Dit is te groot',
    text: 'Er is niets opgeslagen. Ga terug en kies een kleiner bestand: hoogstens 10 MB.',
  },
  429: { title: 'Even wachten', text: 'U deed dit te vaak achter elkaar. Probeer het over een minuut opnieuw.' },
  500: {
    title: 'Er ging iets mis aan onze kant',
    text: 'Probeer het over een paar minuten opnieuw. Was u iets aan het vastleggen? Kijk dan eerst of het al in het dossier staat. Blijft het misgaan? Meld het uw functioneel beheerder, met de tijd erbij.',
  },
  503: {
    title: 'Even niet bereikbaar',
    text: 'Was u iets aan het vastleggen? Kijk dan eerst of het al in het dossier staat. Blijft het misgaan? Meld het uw functioneel beheerder, met de tijd erbij.',
  },
};

/** Without roles, search or a start page: somebody outside has only the mail with the link. */
const OUTSIDE: Readonly<Record<number, ErrorWords>> = {
  403: {
    title: 'Wij konden dit niet aannemen',
    text: 'Er is niets verstuurd. Misschien staat de pagina al lang open. Open de link in uw mail opnieuw en vul het nog eens in.',
  },
  404: { title: 'Deze pagina is er niet', text: 'Open de link in uw mail opnieuw.' },
  409: { title: 'Dit kan nu niet', text: 'Er is niets verstuurd. Open de link in uw mail opnieuw.' },
  413: {
    title: 'Dit bestand is te groot',
    text: 'Er is niets verstuurd. Ga terug en kies een kleiner bestand: hoogstens 10 MB.',
  },
  500: {
    title: 'Er ging iets mis aan onze kant',
    text: 'Open de link in uw mail over een paar minuten opnieuw. Blijft het misgaan? Bel dan de gemeente.',
  },
  503: {
    title: 'Even niet bereikbaar',
    text: 'Open daarna de link in uw mail opnieuw. Lukt het niet? Bel de gemeente.',
  },
};

/** What says more than its status does. */
const BY_CODE: Readonly<Record<string, ErrorWords>> = {
  loginFailed: { title: 'Het inloggen is niet gelukt', text: 'Ga naar de startpagina en log opnieuw in.' },
  foreignForm: {
    title: 'Dit formulier is verlopen',
    text: 'Er is niets opgeslagen. Ga terug: wat u invulde staat er dan meestal nog. Neem het over, ververs de pagina en probeer het opnieuw.',
  },
  busy: { title: 'Iemand anders is net bezig', text: 'Er is niets opgeslagen. Ga terug en probeer het opnieuw.' },
};

const ALIKE: Readonly<Record<number, number>> = { 405: 404, 412: 409, 415: 400, 422: 409, 428: 409 };

/** A status without words of its own has those of its kind: 500 for what went wrong here, 400 for the rest. */
export function errorWords({ status, code }: Pick<ProblemDocument, 'status' | 'code'>, reader: Reader): ErrorWords {
  const like = ALIKE[status] ?? status;
  const outside = reader === 'outside' ? OUTSIDE[like] : undefined;
  const own = outside ?? BY_CODE[code] ?? MEMBER[like];
  return own ?? errorWords({ status: status >= 500 ? 500 : 400, code }, reader);
}
