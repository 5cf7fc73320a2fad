/**
 * A stand-in for the app: the module that plugins know as `obsidian`, on the
 * real DOM and the real CodeMirror. `pinned.ts` holds every export against the
 * public typings; `missing.ts` lets what is not here throw by its name.
 */
import { installDom } from './dom';

if (typeof document !== 'undefined') installDom();

export { App, RenderContext, SecretStorage } from './app';
export { arrayBufferToBase64, arrayBufferToHex, base64ToArrayBuffer, getBlobArrayBuffer, hexToArrayBuffer } from './bytes';
export { AbstractTextComponent, BaseComponent, ButtonComponent, ColorComponent, DisplayValueComponent, DropdownComponent, ExtraButtonComponent, ProgressBarComponent, SearchComponent, SliderComponent, TextAreaComponent, TextComponent, ToggleComponent, ValueComponent } from './components';
export { debounce } from './debounce';
export { CodeMirrorEditor as Editor } from './editor';
export { editorEditorField, editorInfoField, editorLivePreviewField, editorViewField, livePreviewState } from './editor-fields';
export { Component, Events } from './events';
export { FileManager } from './file-manager';
export { TAbstractFile, TFile, TFolder, Vault, normalizePath } from './files';
export { getAllTags, getFrontMatterInfo, parseFrontMatterAliases, parseFrontMatterEntry, parseFrontMatterStringArray, parseFrontMatterTags, parseYaml, stringifyYaml } from './frontmatter';
export { prepareFuzzySearch, prepareSimpleSearch, renderMatches, renderResults, sortSearchResults } from './fuzzy';
export { HoverPopover, PopoverState } from './hover';
export { addIcon, displayTooltip, getIcon, getIconIds, removeIcon, setIcon, setTooltip } from './icons';
export { Keymap, Scope } from './keymap';
export { getLinkpath, iterateCacheRefs, iterateRefs, parseLinktext, resolveSubpath, stripHeading, stripHeadingForLink } from './links';
export { MarkdownEditView, MarkdownView } from './markdown-view';
export { Menu, MenuItem, MenuSeparator } from './menu';
export { MetadataCache } from './metadata-cache';
export { ConfirmationButton, ConfirmationModal, Modal } from './modal';
export { Notice } from './notice';
export { Platform } from './platform';
export { Plugin } from './plugin';
export { MarkdownPreviewRenderer } from './preview-renderer';
export { MarkdownPreviewView, MarkdownRenderChild, MarkdownRenderer } from './reading-view';
export { sanitizeHTMLToDom } from './sanitize';
export { MomentFormatComponent, Setting, SettingGroup } from './setting';
export { PluginSettingTab, SettingPage, SettingTab } from './settings-tab';
export { AbstractInputSuggest, EditorSuggest, FuzzySuggestModal, PopoverSuggest, SuggestModal } from './suggest';
export { Tasks } from './tasks';
export { apiVersion, getLanguage, requireApiVersion } from './version';
export { EditableFileView, FileView, ItemView, TextFileView, View } from './view';
export { Workspace } from './workspace';
export { WorkspaceContainer, WorkspaceFloating, WorkspaceItem, WorkspaceLeaf, WorkspaceMobileDrawer, WorkspaceParent, WorkspaceRibbon, WorkspaceRoot, WorkspaceSidedock, WorkspaceSplit, WorkspaceTabs, WorkspaceWindow } from './workspace-items';
