import type { AppPool } from '../../platform/database.js';

/** Names of municipalities by their CBS code. */
export class MunicipalityNames {
  constructor(private readonly pool: AppPool) {}

  async all(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.pool.query<{ code: string; name: string }>('select code, name from municipality');
    return new Map(rows.map(({ code, name }) => [code, name]));
  }
}
