// Forms: no second send by a double click, a warning on leaving what is kept nowhere, areas that grow with the text.
import { each } from "./each.js";

const AGAIN_AFTER = 8000; // A send that got no answer may be tried again.

function guard(form) {
  let sent = false;
  form.addEventListener("submit", (event) => {
    if (sent) {
      event.preventDefault();
      return;
    }
    if (event.defaultPrevented) return;
    sent = true;
    form.setAttribute("aria-busy", "true");
    setTimeout(() => release(), AGAIN_AFTER);
  });
  const release = () => {
    sent = false;
    form.removeAttribute("aria-busy");
  };
  window.addEventListener("pageshow", (event) => event.persisted && release());
  form.addEventListener("htmx:afterRequest", release);
}

function warnOnLeave(form) {
  let touched = false;
  let sending = false;
  form.addEventListener("input", () => (touched = true));
  form.addEventListener("submit", () => (sending = true));
  window.addEventListener("beforeunload", (event) => {
    if (touched && !sending && form.isConnected) event.preventDefault();
  });
}

function grow(area) {
  if (CSS.supports("field-sizing", "content")) return; // The stylesheet does it.
  const fit = () => {
    area.rows = Math.max(Number(area.dataset.leastRows), area.value.split("\n").reduce((sum, line) => sum + 1 + Math.floor(line.length / 60), 0));
  };
  area.dataset.leastRows = String(area.rows || 3);
  area.addEventListener("input", fit);
  fit();
}

export function bindForms(root) {
  each(root, 'form[method="post"]', "Guard", guard);
  each(root, 'form.nb-form:not([data-draft-url])', "Leave", warnOnLeave);
  each(root, "textarea", "Grow", grow);
  each(root, "[data-focus]", "Focus", (element) => element.focus());
}
