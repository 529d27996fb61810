import { HttpException } from '@nestjs/common';
import { z } from 'zod';
import type { Json } from '../../workflows/definition.js';
import { PROBLEMS, UNEXPECTED, codeOfStatus } from './problems.js';

/** A problem document (RFC 9457); what goes beyond the standard members differs per code. */
export type ProblemDocument = {
  readonly type: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly code: string;
  readonly [extension: string]: Json | undefined;
};

const Faults = z.array(
  z.object({
    field: z.string().optional(),
    code: z.string().optional(),
    rule: z.string().optional(),
    detail: z.string(),
  }),
);
/** What an error of a room may carry to the outside; everything else it holds stays inside. */
const RoomError = z.object({
  code: z.string(),
  message: z.string(),
  kind: z.string().optional(),
  refusals: Faults.optional(),
  fields: Faults.optional(),
  reasons: z.array(z.string()).optional(),
  possible: z.array(z.string()).optional(),
  existing: z.array(z.string()).optional(),
  changes: z.array(z.record(z.string(), z.json())).optional(),
  expected: z.number().optional(),
  current: z.number().optional(),
});
/** The parsers of bodies throw plain errors with a status. */
const ParserError = z.object({ status: z.number().int().min(400).max(499), type: z.string() });

/** A database or another server that is away or turns us away for now: codes of Node and SQLSTATEs of PostgreSQL. */
const AWAY = /^(ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENOTFOUND|ETIMEDOUT|57P0[123]|08...|53300)$/;

/** The problem document of an error, or undefined for a bug: nothing of it may be shown. */
export function problemOf(error: unknown): ProblemDocument | undefined {
  const room = RoomError.safeParse(error);
  if (room.success && Object.hasOwn(PROBLEMS, room.data.code)) return roomProblem(room.data);
  if (room.success && AWAY.test(room.data.code)) return awayProblem();
  if (error instanceof HttpException && error.getStatus() < 500) return plainProblem(error.getStatus(), said(error));
  const parser = ParserError.safeParse(error);
  return parser.success ? plainProblem(parser.data.status, PARSERS[parser.data.type]) : undefined;
}

export function unexpectedProblem(): ProblemDocument {
  const detail = 'Er ging iets mis aan onze kant. Probeer het later opnieuw.';
  return { type: typeOf('unexpected'), ...UNEXPECTED, detail, code: 'unexpected' };
}

function awayProblem(): ProblemDocument {
  const detail = 'Wij kunnen even niet bij de gegevens. Probeer het over een paar minuten opnieuw.';
  return { type: typeOf('unavailable'), ...(PROBLEMS['unavailable'] ?? UNEXPECTED), detail, code: 'unavailable' };
}

function roomProblem(error: z.infer<typeof RoomError>): ProblemDocument {
  const { status, title } = PROBLEMS[error.code] ?? UNEXPECTED;
  const invalid = error.code === 'eventRefused' && error.kind === 'invalid';
  return {
    type: typeOf(error.code),
    status: invalid ? 400 : status,
    title: invalid ? 'De gegevens kloppen niet' : title,
    detail: error.message,
    code: error.code,
    errors: error.refusals ?? error.fields ?? error.reasons?.map((detail) => ({ detail })),
    possibleEvents: error.possible,
    existing: error.existing,
    expectedRevision: error.expected,
    currentRevision: error.current,
    changes: error.changes,
  };
}

const DETAILS: Readonly<Record<number, string>> = {
  404: 'Dit adres bestaat niet. Let op: een schuine streep aan het eind hoort er niet.',
  413: 'Het verzoek is groter dan de API aanneemt.',
};

const NO_JSON = 'De inhoud is geen geldige JSON. Stuur één object, tussen accolades.';

/** Nest makes a plain 400 of what the parser of JSON throws; only the words of it tell which. */
const said = (error: HttpException): string | undefined =>
  error.getStatus() === 400 && /\bJSON\b/.test(error.message) ? NO_JSON : undefined;

/** What the parsers of bodies say, by their own word for it. */
const PARSERS: Readonly<Record<string, string>> = {
  'entity.parse.failed': NO_JSON,
  'entity.too.large': DETAILS[413] ?? '',
  'charset.unsupported': 'Stuur de JSON in UTF-8.',
  'encoding.unsupported': 'Stuur de JSON zonder compressie, of met gzip, deflate of br.',
};

/** An error of the framework speaks English: only its status is used. */
function plainProblem(status: number, words = DETAILS[status]): ProblemDocument {
  const code = codeOfStatus(status);
  const title = PROBLEMS[code]?.title ?? 'Het verzoek klopt niet';
  return { type: typeOf(code), status, title, detail: words ?? `${title}.`, code };
}

function typeOf(code: string): string {
  return `urn:praktijkroute:problem:${code}`;
}
