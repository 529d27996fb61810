import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import Provider from 'oidc-provider';

/** An identity provider that is not the product's: another server, another signature, forms of its own. */
export type IdentityProvider = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly signing: JWK;
  /** Answers nothing until `back`, at the same address. */
  readonly away: () => Promise<void>;
  readonly back: () => Promise<void>;
};

const CLIENT = { clientId: 'gemeente-praktijkroute', clientSecret: 'made-up-secret-of-a-test' };

/** @param callback where it may send browsers back to, asked after the address of the provider is known */
export async function startIdentityProvider(callback: string, audience: string): Promise<IdentityProvider> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const signing = { ...(await exportJWK(privateKey)), kid: 'rs-1', alg: 'RS256', use: 'sig' };
  let server = await listening(0);
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, settings(signing, callback, audience));
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));
  return {
    issuer,
    ...CLIENT,
    signing,
    away: () => closed(server),
    back: async () => {
      server = await listening(port);
      server.on('request', (request, response) => void answer(request, response));
    },
  };
}

function settings(signing: JWK, callback: string, audience: string): ConstructorParameters<typeof Provider>[1] {
  return {
    jwks: { keys: [signing] },
    cookies: { keys: ['a key of a test'] },
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [callback],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => 'urn:gemeente:api',
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({ scope: 'api', audience, accessTokenFormat: 'jwt' }),
      },
    },
  };
}

function listening(port: number): Promise<Server> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
  });
}
