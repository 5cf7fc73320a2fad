/** A file bundled with all it needs, as text; see esbuild.config.mjs. */
declare module '*?worker-source' {
  const source: string;
  export default source;
}
