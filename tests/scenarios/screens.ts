/** Every view and dialog of the plugin, each with the way to it, for what must hold on all of them. */
import { Buffer } from 'node:buffer';
import { noteOf } from '../../src/core/exchange/import/note';
import { readImport } from '../../src/core/exchange/import/read';
import { addSound } from './recordings';
import { openTree, fromMenu, rowOf } from './tree-study';
import type { AppPage } from './app';

export interface Screen {
  readonly name: string;
  /** What is looked at. */
  readonly within: string;
  open(page: AppPage): Promise<void>;
}

const interview = `---
type: interview
cases: [P01]
---
Ana: %%{aaaaaaa1%%We never felt %%{aaaaaaa2%%safe there%%}aaaaaaa1 #theme/power/hierarchies #theme/stigma @ana 2026-01-01 "first night"%%.%%}aaaaaaa2 #theme/power/cliques @ben%%

Ben: It was %%{aaaaaaa3%%different for me%%}aaaaaaa3 #theme/empathy @ben%%. And %%{aaaaaaa4%%some hard words%%}aaaaaaa4 #theme/stigma @ana content=harm%%.

Ana: Later somebody listened, and ==that was new== #theme/listening.
`;

const talk = 'Speaker 1 (00:03):\nWe never felt teh safety there, write to ana@mail.example.\n\nSpeaker 2 (01:02):\nNobody ever told us why.\n';
const given = (text: string) => ({ name: 'talk.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });

/** The note that an import of the talk made. */
function imported(): string {
  const file = readImport('talk.txt', new TextEncoder().encode(talk));
  const [document] = file.documents;
  return document ? noteOf(file, document, { folder: '', date: '2026-11-20' }).text : '';
}

/** A small fictional study in which every view has something to show. */
export const screenFiles: Record<string, string> = {
  'Interviews/Interview 01.md': interview,
  'Interviews/Interview 02.md': '---\ntype: interview\n---\nCleo: %%{bbbbbbb2%%It was a long way.\n\nDan: %%{bbbbbbb3%%I came back%%}bbbbbbb3 #theme/empaty @ben 2026-01-03%%, because they asked.\n',
  'Fieldnotes/First evening.md': '---\ntype: fieldnote\ncases: [P01]\n---\nOn the board %%{bbbbbbb1%%nobody answered her%%}bbbbbbb1 #theme/power/cliques @ana 2026-01-02%% for a day.\n',
  'Themes/empathy.md': '---\ntheme: empathy\ntitle: Empathy\ndefinition: Feeling with another.\ninclude: Somebody feels with another.\ngroups: [Relations]\n---\nA memo of mine.\n',
  'Themes/price.md': '---\nkind: theme\ntitle: The price\nclaim: Staying costs.\nstatus: candidate\ngathers: [power/cliques, stigma]\n---\n',
  'Cases/P01.md': '---\ntype: case\nrole: member\n---\n',
  'Memos/Doors.md': '---\ntype: memo\nabout: "[[P01]]"\nauthor: ana\ndate: 2026-02-01\n---\nDoors matter to her.\n',
  'Talks/talk.md': imported(),
  'Talks/Recorded.md': '---\ntype: interview\nmedia: "[[tone.wav]]"\n---\n**Ana** (00:00:02): How did you come here?\n\n**Ben** (00:00:06): I saw a poster.\n',
  'Team.csv': 'Code,Parent code,Code memo,Mood\r\nEmpathy,,Feeling as another does.,x\r\nStar Status,Identity,Known and watched,y\r\n,,lost,\r\n',
  'Codebook log.md': '# Codebook log\n\n- 2026-01-02T09:00 · created `power` · by ana\n- 2026-03-05T09:00 · redefined `stigma` · by ben · because the panel\n- 2026-03-06T09:00 · created `empathy` · by ana\n',
};
export const screenSettings = { scopeChosen: true, favourites: ['stigma', 'empathy'], hidden: ['listening'], facets: ['stance: engages, resists'], suggestions: true };
export const screenNote = 'Interviews/Interview 01.md';

/** Leaves whatever is open over the window. */
export async function leaveDialogs(page: AppPage): Promise<void> {
  for (let turn = 0; turn < 6 && (await page.page.locator('.modal-container, .prompt, .menu, .emic-card').count()) > 0; turn++) {
    await page.press('Escape');
    await page.settled();
  }
}

async function inNote(page: AppPage): Promise<void> {
  await page.openNote(screenNote);
}
async function choose(page: AppPage, words: string): Promise<void> {
  await page.page.locator('.prompt input').last().waitFor();
  await page.type(words);
  await page.settled();
  await page.press('Enter');
  await page.settled();
}
const byCommand = (name: string, within: string, command: string, more?: (page: AppPage) => Promise<void>): Screen => ({
  name,
  within,
  async open(page) {
    await inNote(page);
    await page.command(command);
    await more?.(page);
    await page.page.locator(within).first().waitFor();
    await page.settled();
  },
});
const ofTheme = (name: string, within: string, theme: string, entry: string, more?: (page: AppPage) => Promise<void>): Screen => ({
  name,
  within,
  async open(page) {
    await toThemes(page);
    await fromMenu(page, theme, entry);
    await more?.(page);
    await page.page.locator(within).first().waitFor();
    await page.settled();
  },
});
/** By a command that asks for files of the system first. */
const byFile = (name: string, within: string, command: string, text: string, shown: string | RegExp): Screen => ({
  name,
  within,
  async open(page) {
    await page.openNote('Talks/talk.md');
    const chooser = page.page.waitForEvent('filechooser');
    await page.command(command);
    await (await chooser).setFiles([given(text)]);
    // An update that brings names asks for them before it offers to write.
    await page.page.getByRole('button', { name: shown }).or(page.page.getByLabel('These names may stand in the note')).first().waitFor();
    await page.settled();
  },
});

/** The tree, where passages may have taken its place. */
async function toThemes(page: AppPage): Promise<void> {
  await page.command('Open codebook');
  const back = page.page.locator('.emic-back');
  await page.settled();
  if (await back.isVisible()) await back.click();
  await openTree(page);
}

export const screens: readonly Screen[] = [
  { name: 'codebook', within: '.emic-sidebar', open: toThemes },
  {
    name: 'passages',
    within: '.emic-sidebar',
    async open(page) {
      await toThemes(page);
      await rowOf(page, 'price').click();
      await page.page.getByRole('listbox').getByText('nobody answered her').waitFor();
    },
  },
  {
    name: 'legend',
    within: '.emic-sidebar',
    async open(page) {
      await inNote(page);
      await toThemes(page);
      await page.command('Show or hide the legend');
      await page.page.getByRole('region', { name: 'Legend' }).waitFor();
      await page.command('Show only overlaps');
    },
  },
  {
    name: 'menu of a theme',
    within: '.menu',
    async open(page) {
      await page.command('Show or hide the legend');
      await page.command('Show all passages');
      await toThemes(page);
      await rowOf(page, 'empathy').click({ button: 'right' });
      await page.page.locator('.menu').waitFor();
    },
  },
  {
    name: 'picker',
    within: '.prompt',
    async open(page) {
      await inNote(page);
      await page.select('somebody listened');
      await page.command('Code selection');
      await page.type('emp stance=eng "asks"');
      await page.settled();
    },
  },
  {
    name: 'coding editor',
    within: '.emic-coding-editor',
    async open(page) {
      await inNote(page);
      await page.caret('We never');
      await page.command('Edit coding');
      await page.page.locator('.emic-coding-editor').waitFor();
    },
  },
  {
    name: 'memo prompt',
    within: '.modal',
    async open(page) {
      await inNote(page);
      await page.select('somebody listened');
      await page.command('Add memo');
      await page.page.locator('.emic-memo-area').waitFor();
    },
  },
  byCommand('what a memo is about', '.prompt', 'Write memo'),
  byCommand('all memos', '.emic-memos', 'Open all memos'),
  byCommand('documents by status', '.emic-status', 'Documents by status'),
  byCommand('theme form', '.emic-theme-form', 'Edit codebook entry', (page) => choose(page, 'empathy')),
  byCommand('form of a theme that gathers', '.emic-theme-form', 'Edit codebook entry', (page) => choose(page, 'price')),
  ofTheme('change preview', '.emic-change', 'empathy', 'Rename…', async (page) => {
    await page.type('Feeling With');
    await page.press('Enter');
  }),
  byCommand('changes', '.emic-past', 'Show codebook changes'),
  ofTheme('split', '.emic-split-modal', 'power/cliques', 'Split…', async (page) => {
    const prompt = page.page.locator('.prompt input');
    await prompt.fill('closed circles');
    await page.press('Tab', 'Enter');
  }),
  ofTheme('delete', '.modal', 'power/cliques', 'Delete…'),
  ofTheme('make a theme', '.modal', 'power/cliques', 'Make a theme of these codes…'),
  ofTheme('colour', '.modal', 'power/cliques', 'Colour…'),
  ofTheme('groups', '.prompt', 'power/cliques', 'Groups…'),
  byCommand('query', '.modal', 'Query themes', async (page) => {
    await page.page.getByRole('combobox', { name: 'Query' }).waitFor();
    await page.type('stigma OR empathy ');
    await page.page.getByRole('listbox', { name: 'Passages found' }).waitFor();
  }),
  byCommand('search', '.modal', 'Search data', async (page) => {
    await page.type('some');
    await page.page.getByRole('button', { name: 'Autocode these' }).waitFor();
  }),
  byCommand('autocode', '.emic-autocode', 'Autocode from a search', async (page) => {
    await page.page.locator('.emic-autocode-search input').fill('was');
    await page.page.locator('.emic-ticks-list').waitFor();
  }),
  byCommand('convert', '.modal', 'Convert highlights and tags in this note', async (page) => {
    await page.page.getByText('Which of them are codes?').waitFor();
  }),
  byCommand('repair', '.emic-repair', 'Repair markers', async (page) => {
    await page.page.getByText('Repair all usual…').waitFor();
  }),
  byCommand('codebook review', '.emic-repair', 'Check codebook', async (page) => {
    await page.page.getByText('and no definition').first().waitFor();
  }),
  byCommand('revisit list', '.emic-repair', 'Revisit list', async (page) => {
    await page.page.getByText('last looked at').first().waitFor();
  }),
  byCommand('codebook import', '.emic-import', 'Import codebook…', async (page) => {
    await page.page.getByRole('button', { name: 'Choose from the vault…' }).click();
    await choose(page, 'Team');
    await page.page.getByText('new entries').or(page.page.getByText('new entry')).first().waitFor();
  }),
  byCommand('new codes over time', '.emic-repair', 'New codes over time'),
  byFile('import', '.modal', 'Import transcripts and threads', talk, /^Import \d+ document/),
  byFile('update from source', '.emic-update', 'Update from source', talk.replace('teh', 'the').replaceAll('Speaker 2', 'Ben Ode'), 'Update note'),
  byCommand('assign speakers', '.emic-speakers', 'Assign speakers'),
  {
    name: 'player',
    within: '.emic-player',
    async open(page) {
      await addSound(page, 'Recordings/tone.wav', 20);
      await page.openNote('Talks/Recorded.md');
      await page.command('Play or pause recording');
      await page.page.locator('.emic-player').waitFor();
      await page.command('Play or pause recording');
    },
  },
  byCommand('quick keys', '.modal', 'Show quick keys'),
  byCommand('coder', '.modal', 'Switch coder', (page) => choose(page, 'Somebody else')),
  byCommand('case study', '.modal', 'Create case-study note', (page) => choose(page, 'P01')),
  {
    name: 'settings',
    within: '.vertical-tab-content',
    async open(page) {
      await page.evaluate(({ app }) => {
        const { setting } = app as unknown as { setting: { open(): void; openTabById(id: string): void } };
        setting.open();
        setting.openTabById('emic');
      });
      await page.page.locator('.vertical-tab-content').waitFor();
    },
  },
  {
    name: 'card in the editor',
    within: '.emic-card',
    async open(page) {
      await inNote(page);
      await page.caret('different for me');
      await page.command('Show coding at the caret');
      await page.page.locator('.emic-card').waitFor();
    },
  },
  {
    name: 'margin and text',
    within: '.mod-root .view-content',
    async open(page) {
      await inNote(page);
      await page.command('Show uncoded stretches');
    },
  },
  {
    name: 'card in reading view',
    within: '.emic-reading-card',
    async open(page) {
      await inNote(page);
      await page.mode('preview');
      await page.page.locator('.markdown-preview-view .emic-passage:visible', { hasText: 'different' }).first().click();
      await page.page.locator('.emic-reading-card').waitFor();
    },
  },
];
