/**
 * Reads files apart from the page, which stays alive whatever their size and whatever is in them. The bundle puts this
 * file, with all it needs, into the plugin as text; see esbuild.config.mjs.
 */
import { whyOf } from '../../core/said/why';
import { openDesk, type DeskAnswer, type DeskRequest } from './desk';

const desk = openDesk();

self.addEventListener('message', ({ data }: MessageEvent<{ turn: number; request: DeskRequest }>) => {
  const answer = ((): { value: DeskAnswer } | { error: ReturnType<typeof whyOf> } => {
    try {
      return { value: desk(data.request) };
    } catch (error) {
      return { error: whyOf(error) };
    }
  })();
  self.postMessage({ turn: data.turn, ...answer });
});
