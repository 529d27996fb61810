import type { Role } from '../../../workflows/definition.js';
import { SEES_CONTRADICTIONS } from '../../quality/quality.service.js';
import { Tabs } from '../layout/tabs.js';

const CONTRADICTIONS = ['/gegevenskwaliteit', 'Tegenstrijdigheden'] as const;
const TABS = [
  ['/gegevenskwaliteit/volledigheid', 'Volledigheid'],
  ['/gegevenskwaliteit/aandachtsgroepen', 'Aandachtsgroepen'],
] as const;

/** The way between the pages on the quality of what is kept. */
export function QualityTabs({ at, role }: { readonly at: string; readonly role: Role }) {
  return (
    <Tabs
      label="Gegevenskwaliteit"
      at={at}
      tabs={[...(SEES_CONTRADICTIONS.includes(role) ? [CONTRADICTIONS] : []), ...TABS]}
    />
  );
}
