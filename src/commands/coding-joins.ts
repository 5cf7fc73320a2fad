import { ui } from '../i18n/ui';
import type { CodingContext, EditorAct } from './coding-context';
import { placeOf } from './coding-place';

/** *Join touching codings* at the caret, and *Join overlapping codings of the same theme* in the note. */
export function registerJoinCommands(context: CodingContext): { readonly touching: EditorAct } {
  const { study, command } = context;
  const touching: EditorAct = async (editor, info) => {
    const place = placeOf(editor, info, study);
    const { joinTouching } = await import('./join-codings');
    if (place) await joinTouching(context, place);
  };
  command('join-touching-codings', ui.ends.joinTouching, 'lucide-merge', touching);
  command('join-overlapping-codings', ui.ends.joinOverlapping, 'lucide-combine', async (_editor, info) => {
    const { joinAllOverlapping } = await import('./join-codings');
    if (info.file) await joinAllOverlapping(context, info.file.path);
  });
  return { touching };
}
