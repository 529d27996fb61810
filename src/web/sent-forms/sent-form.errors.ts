/** The very form was stored before. `ledTo` is where its answer led; `atOnce` of a second click while the first was answered. */
export class FormSavedError extends Error {
  constructor(
    readonly ledTo: string | null,
    readonly atOnce: boolean,
  ) {
    super('Dit formulier was al opgeslagen.');
  }
}

/**
 * The form was stored before with something else typed in it, or was drawn anew and is filled in as one of a short while ago: whoever
 * sends it says whether this comes beside it.
 */
export class FormAlikeError extends Error {
  constructor(
    readonly kind: 'changed' | 'alike',
    readonly ledTo: string | null,
  ) {
    super('Er was al iets opgeslagen met dit formulier.');
  }
}
