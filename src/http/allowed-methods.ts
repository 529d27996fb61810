import { NotFoundException } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { MethodNotAllowedError, NotFoundError } from './request.errors.js';

/** What Express knows of an address; its own types leave the methods out. */
const Route = z.object({ path: z.string(), methods: z.record(z.string(), z.boolean()) });
type Route = z.infer<typeof Route>;

/** Methods of an address, as `Allow` names them; none when the address is unknown. A name written out goes before a parameter. */
export function allowedMethods(routes: readonly Route[], path: string): readonly string[] {
  const written = routes.filter((route) => route.path === path);
  const found = written.length > 0 ? written : routes.filter((route) => patternOf(route.path).test(path));
  const names = found.flatMap(({ methods }) => Object.keys(methods)).map((method) => method.toUpperCase());
  return [...new Set([...names, ...(names.includes('GET') ? ['HEAD'] : [])])].toSorted((a, b) => a.localeCompare(b));
}

/** Addresses of the API are words and parameters; no other pattern is used. */
function patternOf(path: string): RegExp {
  const words = path.split(/:\w+/).map((word) => word.replaceAll(/[^\w/-]/g, String.raw`\$&`));
  return new RegExp(`^${words.join('[^/]+')}$`);
}

/**
 * An address of the API that is there for other methods says which. The framework tells no address from no method; and a name
 * where another method has a parameter is not found as an id.
 */
export function withAllowed(error: unknown, request: Request): unknown {
  if (!(error instanceof NotFoundException || error instanceof NotFoundError)) return error;
  if (!request.path.startsWith('/api/')) return error;
  const routes = request.app.router.stack.flatMap(({ route }) => Route.safeParse(route).data ?? []);
  const methods = allowedMethods(routes, request.path);
  const isKnown = methods.length === 0 || methods.includes(request.method);
  return isKnown ? error : new MethodNotAllowedError(request.method, methods);
}
