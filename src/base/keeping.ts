const isListAlike = (one: unknown, two: unknown): boolean =>
  Array.isArray(one) && Array.isArray(two) && one.length === two.length && one.every((item, at) => item === two[at]);

const isAlike = (one: object, two: object): boolean => {
  const [those, these] = [Object.entries(one), Object.entries(two)];
  return (
    those.length === these.length &&
    those.every(([key, value], at) => {
      const [other, own] = these[at]!;
      return key === other && (Object.is(value, own) || isListAlike(value, own));
    })
  );
};

/**
 * A function that keeps what it made last, and gives that back for as long as it is asked for the same.
 * @param make a pure function of the fields of its request. Two requests are the same where they hold the same objects
 * under the same names in the same order, or lists of the same items.
 */
export function keeping<Request extends object, Made>(make: (request: Request) => Made): (request: Request) => Made {
  let last: { readonly request: Request; readonly made: Made } | null = null;
  return request => {
    if (last === null || !isAlike(last.request, request)) last = { request, made: make(request) };
    return last.made;
  };
}
