/** What is carried when a theme or a passage is dragged from one part of the window to another. */

/** Paths of themes, as a JSON list of strings. */
export const themesDragged = 'application/x-emic-themes';

/** A coding, as JSON: `{"path": "Interviews/03.md", "id": "k3f9a2xq", "ordinal": 0}`. */
export const codingDragged = 'application/x-emic-coding';
