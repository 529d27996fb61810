import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { LocalDate } from '../../workflows/definition.js';
import { FIRST_DAY, isLocalDate } from '../../workflows/law/dates.js';

/** Addresses of the database, one per role. The owner's is there only where migrations run. */
export type DatabaseUrls = {
  readonly app: string;
  readonly clock: string;
  readonly owner: string | undefined;
  readonly queue: string | undefined;
};

export type OidcConfig =
  | { readonly kind: 'embedded'; readonly audience: string }
  | {
      readonly kind: 'external';
      readonly issuer: string;
      readonly audience: string;
      readonly jwksUri: string | undefined;
      readonly clientId: string | undefined;
      readonly clientSecret: string | undefined;
    };

/** Where text messages go: an address that takes them as JSON, its token, and the sender that a telephone shows. */
export type SmsConfig = { readonly url: string; readonly token: string | undefined; readonly sender: string };

/** What the environment says, checked. `database` is undefined in the embedded default until its server runs. */
export type Config = {
  readonly mode: 'embedded' | 'real';
  readonly host: string;
  readonly port: number;
  /** Address under which people reach the product, without a slash at the end. */
  readonly publicUrl: string;
  /** Absolute path of the data folder: embedded server, keys, mail. */
  readonly dataDir: string;
  readonly database: DatabaseUrls | undefined;
  readonly redisUrl: string | undefined;
  readonly smtpUrl: string | undefined;
  /** Provider of text messages; undefined: codes go by letter, in a demo to a folder. */
  readonly sms: SmsConfig | undefined;
  readonly oidc: OidcConfig;
  /** Calls of the API by one bearer in a minute, per process. */
  readonly callsPerMinute: number;
  readonly demo: boolean;
  /** Whether a first start on an empty database simulates a region. */
  readonly demoData: boolean;
  /** First day of that region; undefined: two years ago. */
  readonly demoFrom: LocalDate | undefined;
  /** Name of a database of the embedded server that a simulation left; undefined: its own one. */
  readonly demoDatabase: string | undefined;
  /** 32 bytes in base64; in the embedded default a file of the data folder takes its place. */
  readonly masterKey: string | undefined;
  /** Absolute path of the folder where the daily seals of the record are brought. */
  readonly sealFolder: string;
  /** Address to which they are mailed as well. */
  readonly sealMailTo: string | undefined;
  /** Where a weakness in this installation is told: a mail address or an https address; shown in security.txt. */
  readonly securityContact: string | undefined;
};

/** A configuration whose database can be reached: what the modules of the product get. */
export type RunningConfig = Config & { readonly database: DatabaseUrls };

/** Token under which Nest hands out the `RunningConfig`. */
export const CONFIG = Symbol('CONFIG');

/** The environment is wrong: every fault at once, with names of settings and never their value. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(['De instellingen kloppen niet:', ...faults.map((fault) => `- ${fault}`)].join('\n'));
    this.name = 'ConfigError';
  }
}

/** Names that a simulation may give to its database. */
export const DATABASE_NAME = /^[a-z][a-z0-9_]{0,50}$/;
const DEFAULT_AUDIENCE = 'praktijkroute-api';

const address = (name: string, protocols: readonly string[]) =>
  z
    .string()
    .refine((value) => protocols.includes(protocolOf(value)), {
      message: `${name} moet een adres zijn dat begint met ${protocols.map((protocol) => `${protocol}//`).join(' of ')}.`,
    })
    .optional();
const database = (name: string) => address(name, ['postgres:', 'postgresql:']);
const web = (name: string) => address(name, ['https:', 'http:']);
const flag = (name: string) => z.enum(['0', '1'], { message: `${name} moet 0 of 1 zijn.` }).optional();

const Environment = z.object({
  DATABASE_URL: database('DATABASE_URL'),
  DATABASE_CLOCK_URL: database('DATABASE_CLOCK_URL'),
  DATABASE_OWNER_URL: database('DATABASE_OWNER_URL'),
  DATABASE_QUEUE_URL: database('DATABASE_QUEUE_URL'),
  REDIS_URL: address('REDIS_URL', ['redis:', 'rediss:']),
  SMTP_URL: address('SMTP_URL', ['smtp:', 'smtps:']),
  SMS_URL: address('SMS_URL', ['https:']),
  SMS_TOKEN: z.string().optional(),
  SMS_SENDER: z
    .string()
    .regex(/^[A-Za-z0-9 ]{3,11}$/, { message: 'SMS_SENDER is 3 tot en met 11 letters of cijfers.' })
    .default('Gemeente'),
  PUBLIC_URL: web('PUBLIC_URL'),
  OIDC_ISSUER: web('OIDC_ISSUER'),
  OIDC_JWKS_URI: web('OIDC_JWKS_URI'),
  OIDC_AUDIENCE: z.string().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  DEMO: flag('DEMO'),
  DEMO_DATA: flag('DEMO_DATA'),
  DEMO_FROM: z
    .string()
    .refine((value) => isLocalDate(value) && value >= FIRST_DAY && value < '2100', {
      message: 'DEMO_FROM moet een dag zijn als 2017-01-01, niet ervoor.',
    })
    .optional(),
  DEMO_DATABASE: z
    .string()
    .regex(DATABASE_NAME, { message: 'DEMO_DATABASE is een naam van kleine letters, cijfers en lage streepjes.' })
    .optional(),
  DATA_DIR: z.string().default('./data'),
  SEAL_FOLDER: z.string().optional(),
  SEAL_MAIL_TO: z.email({ message: 'SEAL_MAIL_TO moet een mailadres zijn.' }).optional(),
  SECURITY_CONTACT: z
    .string()
    .refine((value) => protocolOf(value) === 'https:' || z.email().safeParse(value).success, {
      message: 'SECURITY_CONTACT moet een mailadres zijn, of een adres dat begint met https://.',
    })
    .optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z
    .string()
    .default('3000')
    .refine((value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535, {
      message: 'PORT moet een getal van 0 tot en met 65535 zijn.',
    }),
  API_CALLS_PER_MINUTE: z
    .string()
    .default('6000')
    .refine((value) => /^[1-9]\d{0,5}$/.test(value), {
      message: 'API_CALLS_PER_MINUTE moet een heel getal van 1 tot en met 999999 zijn.',
    }),
  MASTER_KEY: z.string().refine(isKeyOf32Bytes, { message: 'MASTER_KEY moet 32 bytes in base64 zijn.' }).optional(),
});
type Environment = z.infer<typeof Environment>;

/**
 * Reads and checks the settings.
 * @throws ConfigError with all faults at once, in Dutch; the value of a setting is never part of it.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = Environment.safeParse(withoutEmpty(env));
  if (!parsed.success) {
    const known = env['DATABASE_URL'] ? faultsBetween(withoutEmpty(env)) : [];
    throw new ConfigError([...parsed.error.issues.map((issue) => issue.message), ...known]);
  }
  const faults = faultsBetween(parsed.data);
  if (faults.length > 0) throw new ConfigError(faults);
  return configOf(parsed.data);
}

/** Rules that hold between settings. */
function faultsBetween(env: Partial<Environment>): readonly string[] {
  const faults: string[] = [];
  if (!env.DATABASE_URL) {
    for (const name of ['DATABASE_CLOCK_URL', 'DATABASE_OWNER_URL', 'DATABASE_QUEUE_URL'] as const) {
      if (env[name]) faults.push(`${name} is ingevuld, maar DATABASE_URL niet.`);
    }
  } else {
    if (env.DEMO_DATABASE) faults.push('DEMO_DATABASE hoort bij de ingebouwde database, en DATABASE_URL is ingevuld.');
    if (!env.DATABASE_CLOCK_URL) faults.push('DATABASE_CLOCK_URL ontbreekt: die hoort bij DATABASE_URL.');
    if (!env.OIDC_ISSUER && env.DEMO !== '1') {
      faults.push(
        'Een echte database vraagt om een inlogdienst: vul OIDC_ISSUER in, of kies met DEMO=1 voor de demo-inlog.',
      );
    }
    if (!env.MASTER_KEY) faults.push('MASTER_KEY ontbreekt: die hoort bij een echte database.');
    if (!env.REDIS_URL && !env.DATABASE_QUEUE_URL) {
      faults.push('De wachtrij ontbreekt: vul REDIS_URL of DATABASE_QUEUE_URL in.');
    }
  }
  if (env.OIDC_ISSUER && !env.OIDC_AUDIENCE) faults.push('OIDC_AUDIENCE ontbreekt: die hoort bij OIDC_ISSUER.');
  return faults;
}

function configOf(env: Environment): Config {
  return {
    mode: env.DATABASE_URL ? 'real' : 'embedded',
    host: env.HOST,
    port: Number(env.PORT),
    publicUrl: publicUrlOf(env),
    dataDir: resolve(env.DATA_DIR),
    database: databaseOf(env),
    redisUrl: env.REDIS_URL,
    smtpUrl: env.SMTP_URL,
    sms: env.SMS_URL ? { url: env.SMS_URL, token: env.SMS_TOKEN, sender: env.SMS_SENDER } : undefined,
    oidc: oidcOf(env),
    callsPerMinute: Number(env.API_CALLS_PER_MINUTE),
    demo: !env.DATABASE_URL || env.DEMO === '1',
    demoData: !env.DATABASE_URL && env.DEMO_DATA !== '0',
    demoFrom: env.DEMO_FROM,
    demoDatabase: env.DEMO_DATABASE,
    masterKey: env.MASTER_KEY,
    sealFolder: resolve(env.SEAL_FOLDER ?? join(env.DATA_DIR, 'zegels')),
    sealMailTo: env.SEAL_MAIL_TO,
    securityContact: env.SECURITY_CONTACT,
  };
}

function publicUrlOf(env: Environment): string {
  if (env.PUBLIC_URL) return env.PUBLIC_URL.replace(/\/+$/, '');
  const host = env.HOST === '0.0.0.0' || env.HOST === '::' ? '127.0.0.1' : env.HOST;
  return `http://${host}:${env.PORT}`;
}

function databaseOf(env: Environment): DatabaseUrls | undefined {
  if (!env.DATABASE_URL || !env.DATABASE_CLOCK_URL) return undefined;
  return {
    app: env.DATABASE_URL,
    clock: env.DATABASE_CLOCK_URL,
    owner: env.DATABASE_OWNER_URL,
    queue: env.DATABASE_QUEUE_URL,
  };
}

function oidcOf(env: Environment): OidcConfig {
  if (!env.OIDC_ISSUER) return { kind: 'embedded', audience: DEFAULT_AUDIENCE };
  return {
    kind: 'external',
    issuer: env.OIDC_ISSUER,
    audience: env.OIDC_AUDIENCE ?? DEFAULT_AUDIENCE,
    jwksUri: env.OIDC_JWKS_URI,
    clientId: env.OIDC_CLIENT_ID,
    clientSecret: env.OIDC_CLIENT_SECRET,
  };
}

function isKeyOf32Bytes(value: string): boolean {
  return /^[A-Za-z0-9+/]+={0,2}$/.test(value) && Buffer.from(value, 'base64').length === 32;
}

function protocolOf(value: string): string {
  return URL.canParse(value) ? new URL(value).protocol : '';
}

/** An empty setting counts as absent: that is how compose files leave one out. */
function withoutEmpty(env: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
}
