/** The version in manifest.json, put in by the build. */
declare const EMIC_VERSION: string;
