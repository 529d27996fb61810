import * as oidc from 'openid-client';
import { ProviderUnreachableError } from '../../access/access.errors.js';
import { DEMO_ISSUER } from '../../access/demo-users.js';
import { issuerUrl } from '../../access/issuer/access-token.js';
import { issuerKeys } from '../../access/issuer/issuer-keys.js';
import { LOGIN_CALLBACK, WEB_CLIENT } from '../../access/issuer/issuer.js';
import type { Identity } from '../../access/token-check.js';
import type { RunningConfig } from '../../platform/config.js';
import { LoginFailedError } from './session.errors.js';
import type { LoginAttempt } from './session-store.js';

export type SignedIn = { readonly identity: Identity; readonly idToken: string | null };
export type BegunLogin = { readonly url: URL; readonly attempt: LoginAttempt };

/** Signs people in with OpenID Connect: code flow with PKCE, state and nonce; the same way at any provider. */
export class LoginProvider {
  private known: Promise<oidc.Configuration> | undefined;

  constructor(private readonly config: RunningConfig) {}

  /** @throws ProviderUnreachableError */
  async begin(goTo: string): Promise<BegunLogin> {
    const provider = await this.discovered();
    const verifier = oidc.randomPKCECodeVerifier();
    const attempt = { verifier, state: oidc.randomState(), nonce: oidc.randomNonce(), goTo };
    const url = oidc.buildAuthorizationUrl(provider, {
      redirect_uri: this.callback,
      scope: 'openid profile',
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state: attempt.state,
      nonce: attempt.nonce,
      // Made-up users have no password: who comes back chooses anew.
      ...(this.isDemo ? { prompt: 'login' } : {}),
    });
    return { url, attempt };
  }

  /**
   * @param query what stands behind the question mark of the callback
   * @throws LoginFailedError, ProviderUnreachableError
   */
  async finish(query: string, { verifier, state, nonce }: LoginAttempt): Promise<SignedIn> {
    const provider = await this.discovered();
    try {
      const tokens = await oidc.authorizationCodeGrant(provider, new URL(`${this.callback}${query}`), {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new LoginFailedError();
      return { identity: { issuer: this.knownAs, subject: claims.sub }, idToken: tokens.id_token ?? null };
    } catch (error) {
      throw new LoginFailedError(error);
    }
  }

  /** Where the browser goes to sign out at the provider too; undefined when there is no such place. */
  async endUrl(idToken: string | null): Promise<URL | undefined> {
    const provider = await this.discovered();
    if (this.isDemo || idToken === null || provider.serverMetadata().end_session_endpoint === undefined) {
      return undefined;
    }
    return oidc.buildEndSessionUrl(provider, {
      id_token_hint: idToken,
      post_logout_redirect_uri: `${this.config.publicUrl}/`,
    });
  }

  private get isDemo(): boolean {
    return this.config.oidc.kind === 'embedded';
  }

  private get callback(): string {
    return `${this.config.publicUrl}${LOGIN_CALLBACK}`;
  }

  /** Name of the issuer in the table of members. */
  private get knownAs(): string {
    return this.config.oidc.kind === 'embedded' ? DEMO_ISSUER : this.config.oidc.issuer;
  }

  /** A provider that could not be reached is asked again at the next login. */
  private discovered(): Promise<oidc.Configuration> {
    this.known ??= this.discover().catch((error: unknown) => {
      this.known = undefined;
      throw new ProviderUnreachableError(error);
    });
    return this.known;
  }

  private async discover(): Promise<oidc.Configuration> {
    const { oidc: provider, dataDir, publicUrl } = this.config;
    if (provider.kind === 'embedded') {
      const { clientSecret } = await issuerKeys(dataDir);
      return discoverAt(issuerUrl(publicUrl), WEB_CLIENT, clientSecret);
    }
    return discoverAt(provider.issuer, provider.clientId ?? WEB_CLIENT, provider.clientSecret);
  }
}

function discoverAt(issuer: string, clientId: string, secret: string | undefined): Promise<oidc.Configuration> {
  const authentication = secret === undefined ? oidc.None() : oidc.ClientSecretBasic(secret);
  // Plain http is for a provider on the own machine; the settings name its address.
  const execute = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
  return oidc.discovery(new URL(issuer), clientId, {}, authentication, { execute });
}
