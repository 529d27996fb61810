import type { OpenAPIObject } from '@nestjs/swagger';
import { responseName, VERSION_HEADER } from './problem-components.js';

type Paths = OpenAPIObject['paths'];
type Operation = NonNullable<Paths[string]['get']>;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** What every operation can answer beside what it says itself: problems by what it asks, and the version header. */
export function completeOperations(paths: Paths): Paths {
  return Object.fromEntries(
    Object.entries(paths).map(([path, item]) => {
      const operations = METHODS.flatMap((method) => {
        const operation = item[method];
        return operation ? [[method, completed(path, operation)] as const] : [];
      });
      return [path, { ...item, ...Object.fromEntries(operations) }];
    }),
  );
}

function completed(path: string, operation: Operation): Operation {
  const own = Object.entries(operation.responses).map(([status, response]) => {
    if (Number(status) >= 400) return [status, problem(Number(status), response)] as const;
    return [
      status,
      response && 'description' in response ? { ...response, headers: VERSION_HEADER } : response,
    ] as const;
  });
  const responses = Object.fromEntries([
    ...problemsOf(path, operation).map((status) => [status, problem(status)]),
    ...own,
  ]);
  return { ...operation, responses };
}

/** An operation's own words of a problem, in the form of a problem document. */
function problem(status: number, own?: Operation['responses'][string]): Operation['responses'][string] {
  const reference = { $ref: `#/components/responses/${responseName(status)}` };
  if (!own || !('description' in own) || !own.description) return reference;
  return {
    description: own.description,
    headers: VERSION_HEADER,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

function problemsOf(path: string, { security, requestBody, parameters = [] }: Operation): readonly number[] {
  const takesInput = requestBody !== undefined || parameters.length > 0;
  return [
    ...(takesInput ? [400] : []),
    ...(security ? [401, 403, 429] : []),
    ...(path.includes('{') ? [404] : []),
    ...(requestBody === undefined ? [] : [413]),
    500,
  ];
}
