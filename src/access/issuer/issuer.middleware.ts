import type { NextFunction, Request, Response } from 'express';
import type Provider from 'oidc-provider';
import type { Config } from '../../platform/config.js';
import { demoUserOf } from '../demo-users.js';
import { ISSUER_PATH } from './access-token.js';
import { issuerKeys } from './issuer-keys.js';
import { createIssuer } from './issuer.js';
import { loginPage } from './login-page.js';

export type Middleware = (request: Request, response: Response, next: NextFunction) => void;

const BODY_LIMIT = 1000;

/** Serves the built-in issuer and its choice of users; to be mounted under `ISSUER_PATH`, before bodies are parsed. */
export async function issuerMiddleware(config: Config): Promise<Middleware> {
  const provider = createIssuer(config, await issuerKeys(config.dataDir));
  const serve = provider.callback();
  return (request, response, next) => {
    const answer = request.path.startsWith('/interaction/')
      ? choose(provider, request, response)
      : serve(request, response);
    answer.catch(next);
  };
}

async function choose(provider: Provider, request: Request, response: Response): Promise<void> {
  const details = await provider.interactionDetails(request, response).catch(() => undefined);
  if (details === undefined) {
    response.status(400).type('text/plain').send('Deze inlogpoging is verlopen. Begin opnieuw.');
    return;
  }
  const user = request.method === 'POST' ? demoUserOf(await chosenUser(request)) : undefined;
  if (user === undefined) {
    response.type('html').send(loginPage(`${ISSUER_PATH}/interaction/${details.uid}`));
    return;
  }
  await provider.interactionFinished(request, response, { login: { accountId: user.username } });
}

async function chosenUser(request: Request): Promise<string> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > BODY_LIMIT) return '';
  }
  return new URLSearchParams(body).get('user') ?? '';
}
