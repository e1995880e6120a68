/** What to say of something that was thrown, to whoever runs a script. */
export const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
