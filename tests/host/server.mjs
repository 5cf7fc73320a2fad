// Serves the stand-in for the app, the built plugin and a vault on this machine alone.
import { build } from 'esbuild';
import { createServer } from 'node:http';
import { mkdir, readFile, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const binary = /\.(?:png|jpe?g|gif|webp|avif|svgz|pdf|mp3|mp4|m4a|wav|ogg|webm|zip|docx|qdpx|ttf|woff2?)$/i;

/** Bundles the page's script. Takes about a second. */
export async function buildHost() {
  const typings = await readFile(join(root, 'node_modules/obsidian/obsidian.d.ts'), 'utf8');
  const names = [...typings.matchAll(/^export (?:abstract class|class|function|const|let|enum) (\w+)/gm)].map((match) => match[1]);
  const result = await build({
    entryPoints: [join(root, 'tests/host/boot.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    platform: 'browser',
    absWorkingDir: root,
    define: { OBSIDIAN_EXPORTS: JSON.stringify([...new Set(names)]) },
    logLevel: 'warning',
  });
  return result.outputFiles[0].text;
}

/** The files of a folder as the page wants them. Hidden folders are left out but for `.obsidian`'s own plugin data. */
export async function readVault(folder) {
  const files = {};
  const walk = async (at) => {
    for (const entry of await readdir(at, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = join(at, entry.name);
      if (entry.isDirectory()) await walk(path);
      else if (entry.isFile()) {
        const info = await stat(path);
        const data = await readFile(path);
        const times = { ctime: Math.round(info.birthtimeMs || info.ctimeMs), mtime: Math.round(info.mtimeMs) };
        files[relative(folder, path).split(sep).join('/')] = binary.test(entry.name) ? { base64: data.toString('base64'), ...times } : { text: data.toString('utf8'), ...times };
      }
    }
  };
  await walk(folder);
  return files;
}

/**
 * Starts the server.
 * @param {{ vault?: string, name?: string, files?: Record<string, { text?: string, base64?: string }>, write?: boolean, port?: number, open?: string, plugin?: string, script?: string }} options
 *   `vault` is a folder, `files` are given files instead; `write` sends changes back to the folder;
 *   `plugin` is the folder with main.js, manifest.json and styles.css, the project by default.
 */
export async function serve({ vault, files, name, write = false, port = 0, open, plugin = root, script } = {}) {
  const folder = vault ? await realpath(vault) : null;
  const host = script ?? (await buildHost());
  let given = files;
  const server = createServer((request, response) => {
    const answer = (status, type, body) => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
      response.end(body);
    };
    route(request)
      .then(([status, type, body]) => answer(status, type, body))
      .catch((error) => answer(error.code === 'ENOENT' ? 404 : 500, 'text/plain', String(error.message ?? error)));
  });
  const route = async (request) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    // A page elsewhere can have its own name point here: only our own address is served.
    if (request.headers.host !== `127.0.0.1:${address.port}`) return [403, 'text/plain', 'Not this host.'];
    if (request.method === 'POST' && pathname === '/write') return writeFileFor(request, folder, write);
    if (request.method !== 'GET') return [405, 'text/plain', 'Only reading.'];
    switch (pathname) {
      case '/':
        return [200, 'text/html; charset=utf-8', await readFile(join(root, 'tests/host/page.html'))];
      case '/host.js':
        return [200, 'text/javascript; charset=utf-8', host];
      case '/host.css':
        return [200, 'text/css; charset=utf-8', await readFile(join(root, 'tests/host/host.css'))];
      case '/main.js':
        return [200, 'text/javascript; charset=utf-8', await readFile(join(plugin, 'main.js'))];
      case '/styles.css':
        return [200, 'text/css; charset=utf-8', await readFile(join(plugin, 'styles.css'))];
      case '/manifest.json':
        return [200, 'application/json', await readFile(join(plugin, 'manifest.json'))];
      case '/vault.json': {
        const content = given ?? (folder ? await readVault(folder) : {});
        return [200, 'application/json', JSON.stringify({ name: name ?? (folder ? basename(folder) : 'Vault'), files: content, write: write && folder !== null, open: open ?? null })];
      }
    }
    return [404, 'text/plain', 'Not here.'];
  };
  await new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  const address = server.address();
  return {
    url: `http://127.0.0.1:${address.port}/`,
    /** What the next page that is opened finds in the vault. */
    setFiles(next) {
      given = next;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Writes what the page changed into the folder, and nowhere else. */
async function writeFileFor(request, folder, allowed) {
  if (!allowed || folder === null) return [403, 'text/plain', 'This vault is a copy; start with --write to write back.'];
  // Another site's page may post here, but cannot send JSON without asking first, and is never answered.
  if (request.headers['content-type'] !== 'application/json') return [415, 'text/plain', 'JSON is wanted.'];
  const parts = [];
  for await (const part of request) parts.push(part);
  const { path, text, base64, folder: isFolder, gone } = JSON.parse(Buffer.concat(parts).toString('utf8'));
  const target = await inside(folder, path);
  if (target === null) return [403, 'text/plain', 'Outside the vault.'];
  if (gone) await rm(target, { recursive: isFolder === true, force: true });
  else if (isFolder) await mkdir(target, { recursive: true });
  else {
    await mkdir(dirname(target), { recursive: true });
    const temporary = `${target}.emic-demo`;
    await writeFile(temporary, base64 === undefined ? (text ?? '') : Buffer.from(base64, 'base64'));
    await rename(temporary, target);
  }
  return [200, 'text/plain', 'Written.'];
}

/** The absolute path of a vault path; null when it would lead out, by dots or by a link. */
export async function inside(folder, path) {
  if (typeof path !== 'string' || path === '' || path.includes('\0')) return null;
  const target = resolve(folder, path);
  if (!target.startsWith(folder + sep)) return null;
  for (let at = target; at.length >= folder.length; at = dirname(at)) {
    try {
      const real = await realpath(at);
      return real === folder || real.startsWith(folder + sep) ? target : null;
    } catch (error) {
      if (error.code !== 'ENOENT') return null;
    }
  }
  return null;
}
