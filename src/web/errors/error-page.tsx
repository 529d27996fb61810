import type { ProblemDocument } from '../../http/problem-of.js';
import type { ErrorWords, Reader } from './error-words.js';

type ErrorProps = {
  readonly problem: ProblemDocument;
  readonly words: ErrorWords;
  readonly reader: Reader;
  /** What the room itself said about it; undefined when only the status is known. */
  readonly detail: string | undefined;
  /** Page of ours that shows how things are now. */
  readonly back?: string | undefined;
};

/** A page that says in plain Dutch what went wrong and what to do. */
export function ErrorPage({ problem, words, reader, detail, back }: ErrorProps) {
  const faults = [...new Set((problem['errors'] as readonly Fault[] | undefined)?.map((fault) => fault.detail))];
  return (
    <div class="tekst">
      <h1 class="utrecht-heading-1 titel">{words.title}</h1>
      {detail !== undefined && detail !== words.title && !faults.includes(detail) && <p>{detail}</p>}
      {faults.length > 0 && (
        <ul>
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      <p>{words.text}</p>
      {back !== undefined && (
        <p>
          <a class="utrecht-link" href={back}>
            Bekijk hoe het nu is
          </a>
        </p>
      )}
      {reader === 'member' && (
        <p>
          <a class="utrecht-link" href="/">
            Naar de startpagina
          </a>
        </p>
      )}
      <p class="zacht klein">Foutcode {problem.status}.</p>
    </div>
  );
}

type Fault = { readonly detail: string };
