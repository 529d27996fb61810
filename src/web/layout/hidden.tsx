import { randomUUID } from 'node:crypto';
import type { PageSession } from '../session/page-session.js';

/** Every form carries the token of its session, and a key of its own: the same form sent again is not stored again. */
export function Hidden({
  page,
  values = {},
}: {
  readonly page: PageSession;
  readonly values?: Readonly<Record<string, string>>;
}) {
  return (
    <>
      <input type="hidden" name="_csrf" value={page.csrf} />
      {Object.entries({ _key: randomUUID(), ...values }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
