import type { Adapter, AdapterPayload } from 'oidc-provider';

type Kept = { payload: AdapterPayload; readonly until: number };

const kept = new Map<string, Kept>();

/** Sessions of the demo login, in memory: after a restart one signs in again. Signed tokens are not kept here. */
export class MemoryAdapter implements Adapter {
  constructor(private readonly model: string) {}

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    forgetExpired();
    const until = expiresIn === undefined ? Number.POSITIVE_INFINITY : performance.now() + expiresIn * 1000;
    kept.set(this.key(id), { payload, until });
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const found = kept.get(this.key(id));
    return found !== undefined && found.until > performance.now() ? found.payload : undefined;
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.findBy((payload) => payload.uid === uid);
  }

  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.findBy((payload) => payload.userCode === userCode);
  }

  async consume(id: string): Promise<void> {
    const found = kept.get(this.key(id));
    if (found !== undefined) found.payload = { ...found.payload, consumed: true };
  }

  async destroy(id: string): Promise<void> {
    kept.delete(this.key(id));
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
  }

  private findBy(matches: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    const prefix = this.key('');
    for (const [key, { payload }] of kept) if (key.startsWith(prefix) && matches(payload)) return payload;
    return undefined;
  }

  private key(id: string): string {
    return `${this.model}:${id}`;
  }
}

function forgetExpired(): void {
  const now = performance.now();
  for (const [key, { until }] of kept) if (until <= now) kept.delete(key);
}
