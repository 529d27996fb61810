import { countText } from '../words/dutch-numbers.js';

type PageNumbersProps = {
  readonly at: number;
  readonly of: number;
  /** Name of the landmark. */
  readonly what: string;
  readonly address: (page: number) => string;
};

/** Which page of how many, with the way to the one before and after it; nothing when there is one. */
export function PageNumbers({ at, of, what, address }: PageNumbersProps) {
  if (at === 1 && of <= 1) return null;
  return (
    <nav class="bladeren" aria-label={what}>
      <span>
        Bladzijde {countText(at)} van {countText(Math.max(at, of))}
      </span>
      {at > 1 && (
        <a class="utrecht-link" href={address(at - 1)} rel="prev">
          Vorige bladzijde
        </a>
      )}
      {at < of && (
        <a class="utrecht-link" href={address(at + 1)} rel="next">
          Volgende bladzijde
        </a>
      )}
    </nav>
  );
}
