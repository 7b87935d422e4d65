// Small things: copy, dialogs, print, taking over a text, closing the menu.
import { each } from "./each.js";

function copy(button) {
  if (!navigator.clipboard) return;
  button.hidden = false;
  const label = button.querySelector(".nl-button__label");
  const before = label.textContent;
  button.addEventListener("click", async () => {
    const source = document.getElementById(button.dataset.copy);
    await navigator.clipboard.writeText((source.value ?? source.innerText).trim());
    label.textContent = button.dataset.copied;
    setTimeout(() => (label.textContent = before), 2500);
  });
}

function opens(link) {
  const dialog = document.getElementById(link.dataset.opens);
  if (!dialog?.showModal) return;
  link.setAttribute("aria-haspopup", "dialog");
  link.addEventListener("click", (event) => {
    event.preventDefault();
    dialog.showModal();
  });
}

function closes(link) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    document.getElementById(link.dataset.closes).close();
  });
}

function prints(button) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

function fills(button) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const target = document.querySelector(button.dataset.fill);
    target.value = document.querySelector(button.dataset.from).innerText.trim();
    target.dispatchEvent(new Event("input", { bubbles: true }));
    target.focus();
  });
}

function closesOutside(menu) {
  document.addEventListener("click", (event) => !menu.contains(event.target) && (menu.open = false));
  menu.addEventListener("keydown", (event) => event.key === "Escape" && (menu.open = false));
}

function inView(tabs) {
  const current = tabs.querySelector("[aria-current]");
  if (current) tabs.querySelector("ul").scrollLeft = current.offsetLeft - 16;
}

export function bindSmall(root) {
  each(root, "[data-copy]", "Copy", copy);
  each(root, "[data-opens]", "Opens", opens);
  each(root, "[data-closes]", "Closes", closes);
  each(root, "[data-print]", "Print", prints);
  each(root, "[data-fill]", "Fill", fills);
  each(root, "details.nb-me, details.nb-more", "Menu", closesOutside);
  each(root, ".nb-tabs, .hh-story, .ws-choose nav", "Tabs", inView);
}
