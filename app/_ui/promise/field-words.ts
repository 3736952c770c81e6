/** Which group of the glossary names a field's values; fields that are absent are said as they are. */
export const FIELD_WORDS: Readonly<Record<string, string>> = {
  kind: 'kind',
  measure: 'measure',
  comparator: 'comparator',
  better: 'better',
  pace: 'pace',
  recurrence: 'recurrence',
  cadence: 'cadence',
  entry: 'entry',
}
