import { createLocalJWKSet, createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { RunningConfig } from '../platform/config.js';
import { NotSignedInError, ProviderUnreachableError } from './access.errors.js';
import { DEMO_ISSUER } from './demo-users.js';
import { issuerUrl } from './issuer/access-token.js';
import { issuerKeys, publicKeyOf } from './issuer/issuer-keys.js';

/** Who a token speaks for: the issuer as the table of members knows it, and the subject. */
export type Identity = { readonly issuer: string; readonly subject: string };

/** Checks a bearer token by signature, issuer, audience and lifetime. */
export abstract class TokenCheck {
  /** @throws NotSignedInError, ProviderUnreachableError when its keys cannot be read: a good token may not be called bad */
  abstract identityOf(token: string): Promise<Identity>;
}

type Rules = {
  readonly keys: JWTVerifyGetKey;
  readonly issuer: string;
  readonly audience: string;
  /** Name of the issuer in the table of members. */
  readonly known: string;
};

const ALGORITHMS = ['ES256', 'ES384', 'ES512', 'RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'EdDSA'];
const Discovery = z.object({ jwks_uri: z.url() });

export class JwtTokenCheck extends TokenCheck {
  private rules: Promise<Rules> | undefined;

  constructor(private readonly load: () => Promise<Rules>) {
    super();
  }

  async identityOf(token: string): Promise<Identity> {
    const { keys, issuer, audience, known } = await this.loaded();
    try {
      const options = { issuer, audience, algorithms: ALGORITHMS, requiredClaims: ['exp', 'sub'] };
      const { payload } = await jwtVerify(token, keys, options);
      return { issuer: known, subject: payload.sub ?? '' };
    } catch (error) {
      if (!isAboutToken(error)) throw new ProviderUnreachableError(error);
      throw new NotSignedInError('Uw toegangsbewijs is niet geldig of verlopen. Log opnieuw in.');
    }
  }

  /** An issuer that could not be reached is asked again at the next call. */
  private loaded(): Promise<Rules> {
    this.rules ??= this.load().catch((error: unknown) => {
      this.rules = undefined;
      throw new ProviderUnreachableError(error);
    });
    return this.rules;
  }
}

/** Keys that could not be fetched come as a plain network error or a bad answer; what is wrong with a token has its own kind. */
function isAboutToken(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return false;
  return error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC';
}

/** The check that belongs to the settings: the built-in issuer by its own keys, another one by its key set. */
export function tokenCheckFor(config: RunningConfig): TokenCheck {
  const { oidc } = config;
  if (oidc.kind === 'embedded') {
    return new JwtTokenCheck(async () => ({
      keys: createLocalJWKSet({ keys: [publicKeyOf(await issuerKeys(config.dataDir))] }),
      issuer: issuerUrl(config.publicUrl),
      audience: oidc.audience,
      known: DEMO_ISSUER,
    }));
  }
  return new JwtTokenCheck(async () => ({
    keys: createRemoteJWKSet(new URL(oidc.jwksUri ?? (await discover(oidc.issuer)))),
    issuer: oidc.issuer,
    audience: oidc.audience,
    known: oidc.issuer,
  }));
}

async function discover(issuer: string): Promise<string> {
  const answer = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  return Discovery.parse(await answer.json()).jwks_uri;
}
