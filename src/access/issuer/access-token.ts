import { SignJWT, importJWK } from 'jose';
import type { DemoUser } from '../demo-users.js';
import type { IssuerKeys } from './issuer-keys.js';

const LIFETIME = '8h';

/** Path of the built-in issuer under the address of the product. */
export const ISSUER_PATH = '/oidc';

export function issuerUrl(publicUrl: string): string {
  return `${publicUrl}${ISSUER_PATH}`;
}

export type TokenFor = {
  readonly user: DemoUser;
  readonly keys: IssuerKeys;
  readonly issuer: string;
  readonly audience: string;
};

/** An access token such as the built-in issuer gives at a login; valid for eight hours. */
export async function accessToken({ user, keys, issuer, audience }: TokenFor): Promise<string> {
  return new SignJWT({ scope: 'api', client_id: 'praktijkroute-cli' })
    .setProtectedHeader({ alg: 'ES256', kid: keys.signing.kid, typ: 'at+jwt' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(user.username)
    .setIssuedAt()
    .setExpirationTime(LIFETIME)
    .sign(await importJWK(keys.signing, 'ES256'));
}
