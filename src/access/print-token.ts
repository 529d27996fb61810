import { readConfig } from '../platform/config.js';
import { CallError } from '../platform/call-error.js';
import { DEMO_USERS, demoUserOf } from './demo-users.js';
import { accessToken, issuerUrl } from './issuer/access-token.js';
import { issuerKeys } from './issuer/issuer-keys.js';

/** Signs with the key in the data folder, so nothing has to run. */
export async function printToken(
  username: string,
  env: Readonly<Record<string, string | undefined>>,
  print: (token: string) => void,
): Promise<void> {
  const config = readConfig(env);
  if (config.oidc.kind !== 'embedded') {
    throw new CallError(['Deze installatie gebruikt een eigen inlogdienst; daar haalt u het token.']);
  }
  const user = demoUserOf(username);
  if (user === undefined) {
    const known = DEMO_USERS.map((demo) => demo.username).join(', ');
    throw new CallError([`Gebruiker "${username}" bestaat niet. Kies uit: ${known}.`]);
  }
  const keys = await issuerKeys(config.dataDir);
  print(await accessToken({ user, keys, issuer: issuerUrl(config.publicUrl), audience: config.oidc.audience }));
}
