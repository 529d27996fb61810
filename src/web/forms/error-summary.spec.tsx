import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { ErrorSummary } from './error-summary.js';

describe('The summary of faults', () => {
  it('puts the label before what is wrong; after a question a sentence begins', () => {
    const fields = [
      { name: 'day', label: 'Gesproken op' },
      { name: 'wish', label: 'Wilt u hulp?' },
    ];
    const faults = [
      { field: 'day', detail: 'Deze dag ligt nog in de toekomst.' },
      { field: 'wish', detail: 'Kies een antwoord.' },
    ];
    const html = renderToString(<ErrorSummary title="Dit kan zo niet" faults={faults} fields={fields} />);
    expect(html).toContain('Gesproken op: deze dag ligt');
    expect(html).toContain('Wilt u hulp? Kies een antwoord.');
  });
});
