// The tokens package declares thousands of custom properties; a page carries only those that some rule asks for.
export function prune(css) {
  // A value may hold a string or a url(…) with a semicolon in it.
  const declaration = /(--[a-zA-Z][\w-]*):(?:"[^"]*"|'[^']*'|\([^)]*\)|[^;{}"'(])*(;|(?=}))/g;
  for (;;) {
    const used = new Set(Array.from(css.matchAll(/var\(\s*(--[\w-]+)/g), (match) => match[1]));
    const smaller = css.replace(declaration, (text, name) => (used.has(name) ? text : ""));
    if (smaller.length === css.length) return css;
    css = smaller;
  }
}
