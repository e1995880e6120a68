/** What can be open about a claim, and what it rests on. The address names these, so this module is light. */

/**
 * `unsourced`: no source states it; `one-origin`: it rests on one origin, by the count or by the file's own word;
 * `two-origins`: on two or more independent ones; `contested`: evidence, another claim of the file or the answer to this
 * one says otherwise; `unasked`: somebody it names was not asked; `copy`: nothing that supports it was seen in the
 * original.
 */
export const claimFlags = ["unsourced", "one-origin", "two-origins", "contested", "unasked", "copy"] as const;
export type ClaimFlag = (typeof claimFlags)[number];
