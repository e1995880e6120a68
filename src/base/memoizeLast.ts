const isListAlike = (one: unknown, two: unknown): boolean =>
  Array.isArray(one) && Array.isArray(two) && one.length === two.length && one.every((item, at) => item === two[at]);

const isAlike = (one: object, two: object): boolean => {
  const [fields, otherFields] = [Object.entries(one), Object.entries(two)];
  return (
    fields.length === otherFields.length &&
    fields.every(([name, value], at) => {
      const [otherName, otherValue] = otherFields[at]!;
      return name === otherName && (Object.is(value, otherValue) || isListAlike(value, otherValue));
    })
  );
};

/**
 * A function that keeps its last result, and gives it back while the request stays the same.
 * @param make a pure function of the fields of its request. Two requests are the same where they hold the same objects
 * under the same names in the same order, or lists of the same items.
 */
export function memoizeLast<Request extends object, Made>(
  make: (request: Request) => Made,
): (request: Request) => Made {
  let last: { readonly request: Request; readonly made: Made } | null = null;
  return request => {
    if (last === null || !isAlike(last.request, request)) last = { request, made: make(request) };
    return last.made;
  };
}
