// Every element below (and including) root that fits the selector and was not bound for this purpose before.
export function each(root, selector, purpose, bindOne) {
  const found = [...root.querySelectorAll(selector)];
  if (root instanceof Element && root.matches(selector)) found.unshift(root);
  for (const element of found) {
    const mark = `bound${purpose}`;
    if (element.dataset[mark]) continue;
    element.dataset[mark] = "yes";
    bindOne(element);
  }
}
