import { type LeaveCheck, leaveCheck } from "../../edit/index.ts";

/** Loaded on demand: what it needs to compare names of all scripts is larger than the editor. */
export const startLeaveCheck = (): LeaveCheck => leaveCheck();
