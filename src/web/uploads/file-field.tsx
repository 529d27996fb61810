import { fieldId, type Faults } from '../forms/field-view.js';

/** One file. After a fault it is chosen again: a browser gives no file back. */
export function FileField({ faults }: { readonly faults: Faults }) {
  const fault = faults.get('file');
  const id = fieldId('file');
  return (
    <div class={`veld${fault === undefined ? '' : ' veld--fout'}`}>
      <label class="utrecht-form-label" for={id}>
        Bestand
      </label>
      <p class="utrecht-form-field-description" id={`${id}-uitleg`}>
        Een PDF, JPG of PNG van hoogstens 10 MB.
        {faults.size > 0 && ' Kies het bestand opnieuw.'}
      </p>
      {fault !== undefined && (
        <p class="utrecht-form-field-error-message" id={`${id}-fout`}>
          <span class="alleen-voorlezen">Fout: </span>
          {fault}
        </p>
      )}
      <input
        class="bestandsvak"
        type="file"
        id={id}
        name="file"
        accept=".pdf,.jpg,.jpeg,.png"
        aria-invalid={fault === undefined ? undefined : 'true'}
        aria-describedby={fault === undefined ? `${id}-uitleg` : `${id}-uitleg ${id}-fout`}
      />
    </div>
  );
}
