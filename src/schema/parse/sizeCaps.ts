/** The largest files that are read. Sizes in bytes. */
export const sizeCaps = { commandLine: 128 * 1024 * 1024, browser: 20 * 1024 * 1024 } as const;
