/**
 * Of an entry of a placement: whether it is no contact that was revoked.
 * @param entry alias of the row of `journal_entry`
 * @param until SQL of the number of the last entry that counts; every one when left out
 */
export const notRevoked = (
  entry: string,
  until?: string,
): string => `not (${entry}.type = 'contact.recorded' and exists (
    select from journal_entry rv where rv.stream = ${entry}.stream and rv.number > ${entry}.number${until === undefined ? '' : ` and rv.number <= ${until}`}
      and rv.type = 'contact.revoked' and rv.body::json #>> '{event,contact}' = ${entry}.number::text))`;
