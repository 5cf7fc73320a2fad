import type { Extension } from '@codemirror/state';
import { editorInfoField, editorLivePreviewField, setIcon } from 'obsidian';
import type { Recordings } from '../media/types';
import { shownCodings } from '../vault/showing';
import type { Study } from '../vault/types';
import { codingCard } from './card-tooltip';
import { lastCells } from './cell';
import { cleanCopies } from './clipboard';
import { editorContext, type EditorContext } from './context';
import { covers } from './cover';
import { dropThemes } from './drop';
import { flashField } from './flash';
import { guardEdits } from './guard';
import { handles } from './handles';
import { aimField, litField } from './highlights';
import { hoverLight } from './hover';
import { margin } from './margin';
import { marksField } from './marks';
import { mendCompositions } from './mend';
import { quotationLinkClicks } from './quotation-links';
import { followStudy } from './refresh';
import { restingCaret } from './resting';
import { shownField } from './shown';
import { playingStamps } from './stamps';
import { tints } from './tint';
import type { EditorDoors } from './types';
import { uncodedEdges } from './uncoded';

/**
 * Everything Emic does in an editor: passages are tinted, markers stay out of sight and out of harm's way, the margin
 * and the card show what is coded. To be given to `registerEditorExtension`; also runs on the text of a table's cell.
 */
export function codingEditor(study: Study, doors: EditorDoors, recordings: Recordings): Extension {
  const context: EditorContext = {
    isLive: (state) => state.field(editorLivePreviewField, false) ?? false,
    path: (state) => state.field(editorInfoField, false)?.file?.path ?? null,
    get markup() {
      return study.markup;
    },
    get showMarks() {
      return study.settings.showMarks;
    },
    get showMargin() {
      return study.settings.showMargin;
    },
    get blurContent() {
      return study.settings.blurContent;
    },
    get showUncoded() {
      return study.settings.showUncoded;
    },
    isData(state) {
      const path = context.path(state);
      return path !== null && (study.corpus.document(path)?.isData ?? false);
    },
    get asideCallouts() {
      return study.settings.asideCallouts;
    },
    look: (theme) => study.look(theme),
    shown: (state, codings) => shownCodings(study, context.path(state), codings),
    hides(state, coder) {
      const path = context.path(state);
      return path !== null && study.hides(path, coder);
    },
    icon: (el, name) => setIcon(el, name),
    onChange: (listener) => study.onChange(listener),
    doors,
  };
  return [
    editorContext.of(context),
    marksField,
    shownField,
    guardEdits,
    restingCaret,
    cleanCopies,
    mendCompositions,
    tints,
    margin,
    uncodedEdges,
    litField,
    aimField,
    hoverLight,
    handles,
    dropThemes,
    covers,
    codingCard(),
    lastCells,
    flashField,
    quotationLinkClicks(study),
    playingStamps(recordings),
    followStudy,
  ];
}
