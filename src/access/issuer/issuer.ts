import Provider from 'oidc-provider';
import type { Account, Configuration, KoaContextWithOIDC } from 'oidc-provider';
import type { Config } from '../../platform/config.js';
import { demoUserOf } from '../demo-users.js';
import { ISSUER_PATH, issuerUrl } from './access-token.js';
import type { IssuerKeys } from './issuer-keys.js';
import { MemoryAdapter } from './memory-adapter.js';

const HOUR = 3600;
const TOKEN_SECONDS = 8 * HOUR;

/** Client with which the pages of the product sign somebody in. */
export const WEB_CLIENT = 'praktijkroute-web';
/** Where the issuer sends the browser back to. */
export const LOGIN_CALLBACK = '/login/callback';
const RESOURCE = 'urn:praktijkroute:api';

/** The built-in issuer, for trying out and for demos: made-up users, no passwords. */
export function createIssuer(config: Pick<Config, 'publicUrl' | 'oidc'>, keys: IssuerKeys): Provider {
  const provider = new Provider(issuerUrl(config.publicUrl), settingsOf(config, keys));
  // Behind a proxy that ends TLS the cookies must know the address the browser sees.
  provider.proxy = config.publicUrl.startsWith('https:');
  return provider;
}

function settingsOf(config: Pick<Config, 'publicUrl' | 'oidc'>, keys: IssuerKeys): Configuration {
  return {
    adapter: MemoryAdapter,
    jwks: { keys: [keys.signing] },
    cookies: { keys: keys.cookies },
    clients: [
      {
        client_id: WEB_CLIENT,
        client_secret: keys.clientSecret,
        redirect_uris: [`${config.publicUrl}${LOGIN_CALLBACK}`],
        post_logout_redirect_uris: [`${config.publicUrl}/`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    claims: { openid: ['sub'], profile: ['name'] },
    findAccount: (_context, subject) => accountOf(subject),
    interactions: { url: (_context, interaction) => `${ISSUER_PATH}/interaction/${interaction.uid}` },
    loadExistingGrant: grantAll,
    ttl: { AccessToken: TOKEN_SECONDS, IdToken: HOUR, Session: TOKEN_SECONDS, Grant: TOKEN_SECONDS, Interaction: HOUR },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: 'api',
          audience: config.oidc.audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: TOKEN_SECONDS,
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
  };
}

function accountOf(subject: string): Account | undefined {
  const user = demoUserOf(subject);
  return user && { accountId: user.username, claims: () => ({ sub: user.username, name: user.name }) };
}

/** Our own pages need no consent of a made-up user. */
async function grantAll(context: KoaContextWithOIDC): Promise<InstanceType<Provider['Grant']> | undefined> {
  const { client, session, provider } = context.oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile');
  grant.addResourceScope(RESOURCE, 'api');
  await grant.save();
  return grant;
}
