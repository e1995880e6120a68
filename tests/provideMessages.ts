/**
 * Runs before every file of tests: whatever the page loads piece by piece is there at once. It does not go through the
 * door of `text`, so that a test can still replace what is behind it.
 */
import { provideMessages } from "../src/text/provideMessages.ts";

provideMessages();
