import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from './config.js';

const REAL = {
  DATABASE_URL: 'postgresql://app:geheim1@db/pr',
  DATABASE_CLOCK_URL: 'postgresql://clock:geheim2@db/pr',
  REDIS_URL: 'redis://queue',
  OIDC_ISSUER: 'https://inlog.example',
  OIDC_AUDIENCE: 'praktijkroute',
  MASTER_KEY: Buffer.alloc(32, 1).toString('base64'),
};

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
}

describe('settings', () => {
  it('asks for nothing: the embedded default listens on 127.0.0.1:3000 with the demo login', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ mode: 'embedded', host: '127.0.0.1', port: 3000, demo: true, demoData: true });
    expect(config).toMatchObject({
      database: undefined,
      publicUrl: 'http://127.0.0.1:3000',
      oidc: { kind: 'embedded' },
    });
  });

  it('leaves the simulated region out with DEMO_DATA=0', () => {
    expect(readConfig({ DEMO_DATA: '0' }).demoData).toBe(false);
  });

  it('lets the simulated region begin on a day of the route', () => {
    expect(readConfig({}).demoFrom).toBeUndefined();
    expect(readConfig({ DEMO_FROM: '2017-01-01' }).demoFrom).toBe('2017-01-01');
    for (const wrong of ['2016-12-31', '2026-02-30', 'gisteren'])
      expect(() => readConfig({ DEMO_FROM: wrong })).toThrow('DEMO_FROM moet een dag zijn als 2017-01-01');
  });

  it('opens a database that a simulation left on the embedded server, and none beside a real one', () => {
    expect(readConfig({ DEMO_DATABASE: 'tien_jaar' }).demoDatabase).toBe('tien_jaar');
    expect(faultsOf({ DEMO_DATABASE: 'Tien jaar' })).toEqual([expect.stringContaining('DEMO_DATABASE is een naam')]);
    expect(faultsOf({ ...REAL, DEMO_DATABASE: 'tien_jaar' })).toEqual([expect.stringContaining('DEMO_DATABASE hoort')]);
  });

  it('takes an empty setting for an absent one', () => {
    expect(readConfig({ DATABASE_URL: '', PORT: '' })).toMatchObject({ mode: 'embedded', port: 3000 });
  });

  it('lets one bearer call the API 6,000 times a minute unless told otherwise, and takes no number that lets nobody in', () => {
    expect(readConfig({}).callsPerMinute).toBe(6000);
    expect(readConfig({ API_CALLS_PER_MINUTE: '60' }).callsPerMinute).toBe(60);
    for (const wrong of ['0', '-1', '1.5', 'veel', '1000000']) {
      expect(faultsOf({ API_CALLS_PER_MINUTE: wrong })).toEqual([expect.stringContaining('API_CALLS_PER_MINUTE')]);
    }
  });

  it('takes a mail address or a page for who found a weakness, and nothing else', () => {
    expect(readConfig({}).securityContact).toBeUndefined();
    for (const right of ['veiligheid@gemeente.example', 'https://gemeente.example/kwetsbaarheid']) {
      expect(readConfig({ SECURITY_CONTACT: right }).securityContact).toBe(right);
    }
    for (const wrong of ['veiligheid', 'http://gemeente.example', 'mailto:a@b.example\nContact: x']) {
      expect(faultsOf({ SECURITY_CONTACT: wrong })).toEqual([expect.stringContaining('SECURITY_CONTACT')]);
    }
  });

  it('takes a real installation as it is, without demo', () => {
    const config = readConfig(REAL);
    expect(config).toMatchObject({ mode: 'real', demo: false, demoData: false, oidc: { kind: 'external' } });
  });

  it('refuses a real database with neither OIDC_ISSUER nor DEMO=1, naming both', () => {
    const { OIDC_ISSUER: _issuer, OIDC_AUDIENCE: _audience, ...without } = REAL;
    expect(faultsOf(without)).toEqual([expect.stringMatching(/OIDC_ISSUER.*DEMO=1/)]);
    expect(readConfig({ ...without, DEMO: '1' })).toMatchObject({ demo: true, oidc: { kind: 'embedded' } });
  });

  it('does not run the demo login beside an issuer', () => {
    expect(readConfig({ ...REAL, DEMO: '1' }).oidc.kind).toBe('external');
  });

  it('names all faults at once, also those between settings', () => {
    const faults = faultsOf({ DATABASE_URL: REAL.DATABASE_URL, PORT: '99999', SMTP_URL: 'mail' });
    for (const name of ['PORT', 'SMTP_URL', 'DATABASE_CLOCK_URL', 'OIDC_ISSUER', 'MASTER_KEY', 'REDIS_URL']) {
      expect(faults.filter((fault) => fault.includes(name))).toHaveLength(1);
    }
  });

  it('never prints a secret', () => {
    const secret = 'wachtwoord-dat-niemand-mag-zien';
    const faults = faultsOf({
      DATABASE_URL: `mysql://app:${secret}@db/pr`,
      MASTER_KEY: secret,
      REDIS_URL: secret,
      OIDC_CLIENT_SECRET: secret,
    });
    expect(faults.length).toBeGreaterThanOrEqual(3);
    expect(faults.join('\n')).not.toContain(secret);
  });

  it.each(['DATABASE_CLOCK_URL', 'DATABASE_OWNER_URL', 'DATABASE_QUEUE_URL'])(
    'refuses %s without DATABASE_URL',
    (name) => {
      expect(faultsOf({ [name]: REAL.DATABASE_URL })).toEqual([`${name} is ingevuld, maar DATABASE_URL niet.`]);
    },
  );
});
