import type { Role } from '../../../workflows/definition.js';
import { SEES_CONTRADICTIONS } from '../../quality/quality.service.js';

const CONTRADICTIONS = ['/gegevenskwaliteit', 'Tegenstrijdigheden'] as const;
const TABS = [
  ['/gegevenskwaliteit/volledigheid', 'Volledigheid'],
  ['/gegevenskwaliteit/aandachtsgroepen', 'Aandachtsgroepen'],
] as const;

/** The way between the pages on the quality of what is kept. */
export function QualityTabs({ at, role }: { readonly at: string; readonly role: Role }) {
  return (
    <nav class="tabs" aria-label="Gegevenskwaliteit">
      <ul>
        {[...(SEES_CONTRADICTIONS.includes(role) ? [CONTRADICTIONS] : []), ...TABS].map(([href, label]) => (
          <li key={href}>
            <a href={href} aria-current={href === at ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
