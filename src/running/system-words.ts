type SystemError = Error & {
  readonly code?: unknown;
  readonly path?: unknown;
  readonly address?: unknown;
  readonly port?: unknown;
};

const FILES: Readonly<Record<string, string>> = {
  ENOENT: 'bestaat niet.',
  ENOTDIR: 'is geen map.',
  EISDIR: 'is een map, geen bestand.',
  EEXIST: 'bestaat al.',
  EACCES: 'mag niet worden gelezen of geschreven door wie deze opdracht geeft.',
  EPERM: 'mag niet worden gelezen of geschreven door wie deze opdracht geeft.',
  EROFS: 'ligt op een schijf waarop niet geschreven kan worden.',
  ENOSPC: 'past niet meer: de schijf is vol.',
};
const SERVER: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'geeft geen antwoord. Draait de server, en klopt het adres in de instellingen?',
  ETIMEDOUT: 'geeft geen antwoord binnen de tijd. Klopt het adres in de instellingen?',
  ENOTFOUND: 'is niet bekend. Klopt het adres in de instellingen?',
  EADDRNOTAVAIL: 'hoort niet bij deze computer. Klopt HOST in de instellingen?',
  EADDRINUSE: 'is al in gebruik. Kies een ander met PORT, of stop wat daar draait.',
};
/** What PostgreSQL says when it lets nobody in. */
const DATABASE: Readonly<Record<string, string>> = {
  '28P01': 'De database weigert de naam of het wachtwoord uit de instellingen.',
  '28000': 'De database weigert deze rol.',
  '3D000': 'De database uit de instellingen bestaat niet.',
  '53300': 'De database heeft geen verbinding over.',
  '57P03': 'De database start nog. Probeer het zo opnieuw.',
};

/** What the system says of a file, an address or the database, in Dutch; undefined for everything else. */
export function systemWords(error: SystemError): string | undefined {
  // Of several addresses that were tried the first says enough.
  const [first] = error instanceof AggregateError ? (error.errors as readonly SystemError[]) : [];
  const { code, path, address, port } = first ?? error;
  if (typeof code !== 'string') return undefined;
  const [file, server] = [FILES[code], SERVER[code]];
  if (file !== undefined && typeof path === 'string') return `${path} ${file}`;
  if (server !== undefined) {
    const place = typeof address === 'string' ? `Het adres ${address}:${String(port)}` : 'Het adres';
    return `${place} ${server}`;
  }
  return DATABASE[code];
}
