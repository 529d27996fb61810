import { withDutchDates } from '../words/dutch-dates.js';
import { roleWord } from '../words/role-words.js';
import type { NextSteps, Step } from './next-steps.js';

/** Steps with a form of their own, by the last part of its address. */
const OWN_FORMS: Readonly<Record<string, string>> = {
  'objection.received': 'bezwaar',
  'decision.sent': 'documenten',
  'determination.sent': 'documenten',
  'sending.corrected': 'documenten',
};

type StepsProps = {
  readonly placement: string;
  readonly steps: NextSteps;
  /** The step that comes first; undefined where none of this part does. */
  readonly main?: Step | undefined;
};

/** What can be done now, what not and why, and what others can do. */
export function StepsView({ placement, steps, main }: StepsProps) {
  const { blocked, others, instance, ownPage } = steps;
  const withoutMain = (all: readonly Step[]): readonly Step[] => all.filter(({ type }) => type !== main?.type);
  const [onward, record] = ownPage === undefined ? [withoutMain(steps.onward), withoutMain(steps.record)] : [[], []];
  const href = ({ type }: Step): string =>
    OWN_FORMS[type] === undefined
      ? `/plaatsingen/${placement}/stap/${instance}/${type}`
      : `/plaatsingen/${placement}/${OWN_FORMS[type]}`;
  return (
    <div class="stapel stappenkeuze">
      {ownPage !== undefined && (
        <p>
          <a
            class="utrecht-button utrecht-button--primary-action utrecht-button-link"
            href={`/${ownPage}/${placement}/${instance}`}
          >
            {ownPage === 'metingen' ? 'Naar de meting' : 'Naar het rapport'}
          </a>
        </p>
      )}
      {main && (
        <p class="rij">
          <a class="utrecht-button utrecht-button--primary-action utrecht-button-link" href={href(main)}>
            {main.label}
          </a>
          <span class="zacht">Dit is nu aan de beurt.</span>
        </p>
      )}
      {ownPage === undefined && main === undefined && onward.length === 0 && record.length === 0 && (
        <p class="zacht">U hoeft hier nu niets te doen.</p>
      )}
      {onward.length > 0 && (
        <ul class="rij">
          {onward.map((step) => (
            <li key={step.type}>
              <a class="utrecht-button utrecht-button--secondary-action utrecht-button-link" href={href(step)}>
                {step.label}
              </a>
            </li>
          ))}
        </ul>
      )}
      {record.length > 0 && (
        <details>
          <summary>Vastleggen of wijzigen ({record.length})</summary>
          <ul class="rij stappen">
            {record.map((step) => (
              <li key={step.type}>
                <a class="utrecht-link" href={href(step)}>
                  {step.label}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
      {blocked.length > 0 && (
        <details>
          <summary>Wat nu niet kan, en waarom ({blocked.length})</summary>
          <dl class="feiten">
            {blocked.map(({ type, label, why, rule }) => (
              <>
                <dt key={type}>{label}</dt>
                <dd>
                  {withDutchDates(why)}
                  {rule !== undefined && <span class="zacht klein"> (regel {rule})</span>}
                </dd>
              </>
            ))}
          </dl>
        </details>
      )}
      {others.length > 0 && (
        <details>
          <summary>Wat anderen nu kunnen doen ({others.length})</summary>
          <dl class="feiten">
            {others.map(({ type, label, roles }) => (
              <>
                <dt key={type}>{label}</dt>
                <dd>{roles.map(roleWord).join(', ')}</dd>
              </>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}
