// Walking through a list with the keyboard: j down, k up, Enter opens. Not while typing.
const TYPING = "input, textarea, select, [contenteditable]";

function links() {
  return [...document.querySelectorAll("[data-rows] > * ")].map((row) => row.querySelector("a[href]")).filter(Boolean);
}

export function bindLists() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest(TYPING)) return;
    if (event.key !== "j" && event.key !== "k") return;
    const all = links();
    if (!all.length) return;
    const at = all.indexOf(document.activeElement);
    const next = event.key === "j" ? Math.min(at + 1, all.length - 1) : Math.max(at - 1, 0);
    all[next].focus(); // A link that has the focus opens with Enter by itself.
    event.preventDefault();
  });
}
