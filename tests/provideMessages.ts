/**
 * Before every file of tests: whatever the page loads piece by piece is there at once. Not through
 * the door of `text`, so that a test can still put something else in the place of what is behind it.
 */
import { provideMessages } from "../src/text/provideMessages.ts";

provideMessages();
