/** An object without those of its fields that are undefined, as it would be read again from JSON. */
export const definedIn = <Fields extends object>(fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
