import { Plugin, getLanguage } from 'obsidian';
import { registerAutocodeCommands } from './commands/autocode';
import { registerCaseStudyCommands } from './commands/case-study';
import { registerCoderCommands } from './commands/coders';
import { registerChangeCommands } from './commands/changes';
import { registerCodebookCommands } from './commands/codebook';
import { registerCodingCommands } from './commands/coding';
import { registerMediaCommands } from './commands/media';
import { registerMemoCommands } from './commands/memos';
import { dropDoors } from './commands/drop-coding';
import { registerConvertCommands } from './commands/convert';
import { registerImportCommands } from './commands/import';
import { registerQueryCommands } from './commands/query';
import { registerSearchCommands } from './commands/search';
import { registerSeeingCommands } from './commands/seeing';
import { registerSidebarCommands } from './commands/sidebar';
import { registerSpeakerCommands } from './commands/speakers';
import { registerUpdateCommands } from './commands/update-source';
import { registerTravelCommands } from './commands/travel';
import { registerTreeCommands } from './commands/tree';
import { codingEditor } from './editor/extension';
import { flashPassage } from './editor/flash';
import { openRecordings } from './media/recordings';
import { readingCard } from './reading/card';
import { speak } from './i18n/ui';
import { markReading, type Reading } from './reading/sections';
import { playReading } from './reading/stamps';
import { openStudy, type LiveStudy } from './vault/study';
import { SIDEBAR_VIEW, SidebarView } from './views/sidebar/view';
import { EmicSettingTab } from './views/settings/tab';

/** Lifecycle and wiring. Nothing is read before the layout is ready. */
export default class EmicPlugin extends Plugin {
  private study: LiveStudy | null = null;

  override async onload(): Promise<void> {
    await speak(getLanguage());
    let reading: Reading | null = null;
    const study = openStudy(this, await this.loadData(), {
      inEditor: flashPassage,
      inReading: (el, path, place) => reading?.flash(el, path, place),
    });
    this.study = study;
    const doors = registerCodingCommands(this, study);
    registerCoderCommands(this, study);
    registerMemoCommands(this, study);
    registerSidebarCommands(this, study);
    registerTreeCommands(this, study);
    registerAutocodeCommands(this, study);
    registerConvertCommands(this, study);
    registerSpeakerCommands(this, study);
    registerQueryCommands(this, study);
    registerSearchCommands(this, study);
    registerCaseStudyCommands(this, study);
    registerChangeCommands(this, study);
    registerCodebookCommands(this, study);
    registerSeeingCommands(this, study);
    const recordings = openRecordings(this);
    registerMediaCommands(this, study, recordings);
    this.registerEditorExtension(codingEditor(study, doors, recordings));
    const card = readingCard(study, doors);
    reading = markReading(this, study, card);
    playReading(this, study, recordings);
    registerTravelCommands(this, study, card);
    const drops = dropDoors(this.app, study);
    const importFiles = registerImportCommands(this, study);
    registerUpdateCommands(this, study);
    this.registerView(SIDEBAR_VIEW, (leaf) => new SidebarView(leaf, study, drops, importFiles));
    this.addSettingTab(new EmicSettingTab(this.app, this, study));
    this.app.workspace.onLayoutReady(() => study.start());
  }

  override async onExternalSettingsChange(): Promise<void> {
    await this.study?.reload();
  }
}
