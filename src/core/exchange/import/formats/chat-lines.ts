/** Lines of a chat, put together to messages. */

/** The messages of a chat, and how many lines with words stand before the first. */
export interface ChatLines<Message> {
  readonly messages: readonly Message[];
  readonly stray: number;
}

/** Messages by the lines that `messageAt` says begin one; any other line goes on with the message before. Linear. */
export function chatLines<Message extends { readonly lines: string[] }>(text: string, messageAt: (line: string) => Message | null): ChatLines<Message> {
  const messages: Message[] = [];
  let stray = 0;
  for (const line of text.split('\n')) {
    const found = messageAt(line);
    if (found) messages.push(found);
    else if (messages.length > 0) messages[messages.length - 1]?.lines.push(line);
    else if (line.trim() !== '') stray++;
  }
  return { messages, stray };
}
