// Choosing with one key: data-key="1" holds the button that this key goes to; Enter then presses it. Not while typing.
const TYPING = "input, textarea, select, [contenteditable]";

export function bindKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.target.closest(TYPING)) return;
    const holder = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (!holder) return;
    holder.querySelector("button, a[href]").focus(); // A slip of one key links nobody.
    event.preventDefault();
  });
}
