// What is being typed is kept on the server: on leaving a field, every five seconds, and before sending.
import { each } from "./each.js";
import { words } from "./words.js";

const EVERY = 5000;
const NEVER_KEPT = new Set(["csrfmiddlewaretoken"]);

function typedIn(form) {
  const fields = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && !NEVER_KEPT.has(name)) (fields[name] ??= []).push(value);
  }
  return JSON.stringify({ key: form.dataset.draftKey, fields });
}

function showSignedOut(yes) {
  const banner = document.querySelector("[data-signed-out]");
  if (banner) banner.hidden = !yes;
  if (yes) banner?.scrollIntoView({ block: "nearest" });
}

function csrf(form) {
  return form.elements.csrfmiddlewaretoken?.value ?? JSON.parse(document.body.getAttribute("hx-headers") ?? "{}")["X-CSRFToken"] ?? "";
}

// "kept", "signed-out" or "failed". A redirect means that a login page stands between.
async function send(form, body) {
  try {
    const headers = { "Content-Type": "application/json", "X-CSRFToken": csrf(form), "X-Requested-With": "fetch" };
    const answer = await fetch(form.dataset.draftUrl, { method: "POST", headers, body, redirect: "manual", credentials: "same-origin" });
    if (answer.ok) return "kept";
    return answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403 ? "signed-out" : "failed";
  } catch {
    return "failed"; // No line: the offline banner says so, and the next round tries again.
  }
}

function time() {
  return new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" }).format(new Date());
}

class Draft {
  constructor(form) {
    this.form = form;
    this.state = form.querySelector("[data-draft-state]");
    this.kept = typedIn(form);
    this.busy = null;
  }

  get changed() {
    return typedIn(this.form) !== this.kept;
  }

  say(text) {
    if (this.state) this.state.textContent = text;
  }

  // One request at a time; who asks while one is under way waits for it and then sends what is new.
  async keep() {
    if (this.busy) await this.busy;
    if (!this.changed) return "kept";
    this.busy = this.keepNow();
    const outcome = await this.busy;
    this.busy = null;
    return outcome;
  }

  async keepNow() {
    const body = typedIn(this.form);
    this.say(words.saving);
    const outcome = await send(this.form, body);
    if (outcome === "kept") this.kept = body;
    this.say(outcome === "kept" ? `${words.saved} ${time()}` : words.notSaved);
    showSignedOut(outcome === "signed-out");
    return outcome;
  }
}

function bindDraft(form) {
  const draft = new Draft(form);
  let sure = false;
  let asking = false; // A second click while the draft is being kept adds nothing.
  form.addEventListener("focusout", () => draft.keep());
  const clock = setInterval(() => (form.isConnected ? draft.keep() : clearInterval(clock)), EVERY);
  form.addEventListener("submit", async (event) => {
    if (sure || !draft.changed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (asking) return;
    asking = true;
    const outcome = await draft.keep();
    asking = false;
    if (outcome === "signed-out" || !navigator.onLine) return; // Sending now would lose the text.
    sure = true;
    form.requestSubmit(event.submitter);
    sure = false;
  }, { capture: true });
}

export function keepDrafts(root) {
  each(root, "form[data-draft-url]", "Draft", bindDraft);
}
