export interface Served {
  url: string;
  setFiles(files: Record<string, { text?: string; base64?: string }>): void;
  close(): Promise<void>;
}
export function buildHost(): Promise<string>;
export function readVault(folder: string): Promise<Record<string, { text?: string; base64?: string; ctime: number; mtime: number }>>;
export function serve(options?: {
  vault?: string;
  name?: string;
  files?: Record<string, { text?: string; base64?: string }>;
  write?: boolean;
  port?: number;
  open?: string;
  plugin?: string;
  script?: string;
}): Promise<Served>;
export function inside(folder: string, path: string): Promise<string | null>;
