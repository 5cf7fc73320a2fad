/** Wrong use or unreadable input: the message is the line on standard error, the exit code 2. */
export class Trouble extends Error {}
