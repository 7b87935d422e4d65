// Builds the face: one stylesheet, one module of behaviour, one sprite of icons, two small font files.
// Everything that others made comes from node_modules by the lockfile; nothing of it is committed.
import { build } from "esbuild";
import subsetFont from "subset-font";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { prune } from "./prune.mjs";

const ui = "src/nabij/ui";
const out = `${ui}/static/ui/built`;
mkdirSync(out, { recursive: true });

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join("");
const letters = {
  // What every page needs: Dutch, English and the punctuation that Word pastes.
  "noto-latin": ["latin", range(0x20, 0xff) + range(0x2010, 0x2044) + "ıŒœ€™−←↑→↓"],
  // Turkish, Polish, Czech, Romanian: fetched only when a page holds such a letter.
  "noto-latin-extended": ["latin-ext", range(0x100, 0x17f) + range(0x218, 0x21b) + "ẞ₺"],
};
for (const [name, [source, text]] of Object.entries(letters)) {
  const file = readFileSync(`node_modules/@fontsource-variable/noto-sans/files/noto-sans-${source}-wght-normal.woff2`);
  const axes = { wght: { min: 400, max: 700 } };
  writeFileSync(`${out}/${name}.woff2`, await subsetFont(file, text, { targetFormat: "woff2", variationAxes: axes }));
}

const icons = readFileSync(`${ui}/icons.txt`, "utf8").split("\n").filter((line) => line && !line.startsWith("#"));
const symbols = icons.map((name) => {
  const svg = readFileSync(`node_modules/@tabler/icons/icons/outline/${name}.svg`, "utf8");
  const paths = svg.match(/<path[^>]*>/g).filter((path) => !path.includes('stroke="none"')).join("");
  return `<symbol id="${name}" viewBox="0 0 24 24">${paths}</symbol>`;
});
writeFileSync(`${out}/icons.svg`, `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`);

// Beside the pieces, a package may have a style for what its own pages alone show; the pieces come first.
const packages = ["ui", ...readdirSync("src/nabij").filter((name) => name !== "ui").sort()];
const pieces = packages.map((name) => `src/nabij/${name}/templates`).filter(existsSync).flatMap((folder) =>
  readdirSync(folder, { recursive: true }).filter((path) => path.endsWith(".css")).sort().map((path) => `${folder}/${path}`));
const styles = await build({
  stdin: {
    contents: ['@import "./frontend/styles/index.css";', ...pieces.map((path) => `@import "./${path}" layer(app);`)].join("\n"),
    loader: "css",
    resolveDir: ".",
  },
  bundle: true, minify: true, write: false, target: ["chrome109", "firefox115", "safari16"], external: ["*.woff2"],
});
const css = styles.outputFiles[0].text.replaceAll(".voorbeeld-theme", ".nabij-theme");
writeFileSync(`${out}/nabij.css`, prune(css));
await build({ entryPoints: [`${ui}/static/ui/js/nabij.js`], bundle: true, minify: true, format: "esm", target: "es2022", outdir: out });
